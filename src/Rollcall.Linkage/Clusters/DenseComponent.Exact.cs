using System.Numerics;

namespace Rollcall.Linkage;

internal sealed partial class DenseComponent
{
    private long[] _values = [];
    private long[] _best = [];
    private int[] _choice = [];

    /// <summary>
    /// The best of all clusterings: the best of a set is, over all clusters that hold its first atom, the cluster's value and
    /// the best of what remains. About 3^n/2 steps for n atoms.
    /// </summary>
    private void FindBest()
    {
        var sets = 1 << _atoms;
        var values = Room(ref _values, sets);
        var best = Room(ref _best, sets);
        var choice = Room(ref _choice, sets);
        values[0] = best[0] = choice[0] = 0;
        for (var set = 1; set < sets; set++)
        {
            values[set] = Value(set, values);
            var first = set & -set;
            var rest = set ^ first;
            (best[set], choice[set]) = (best[rest], first);
            // The smallest clusters come first, and a larger one must be better: what gains nothing is not joined.
            for (var others = (0 - rest) & rest; others != 0; others = (others - rest) & rest)
            {
                var value = values[others | first] + best[rest ^ others];
                if (value > best[set])
                {
                    (best[set], choice[set]) = (value, others | first);
                }
            }
        }

        for (var left = sets - 1; left != 0; left ^= choice[left])
        {
            for (var cluster = choice[left]; cluster != 0; cluster &= cluster - 1)
            {
                _clusterOfAtom[BitOperations.TrailingZeroCount(cluster)] = BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>The sum of weights inside a set, from the value of the set without its first atom.</summary>
    private long Value(int set, ReadOnlySpan<long> values)
    {
        var rest = set & (set - 1);
        var row = BitOperations.TrailingZeroCount(set) * _atoms;
        var value = values[rest];
        for (var others = rest; others != 0; others &= others - 1)
        {
            value += _weights[row + BitOperations.TrailingZeroCount(others)];
        }

        return value;
    }
}
