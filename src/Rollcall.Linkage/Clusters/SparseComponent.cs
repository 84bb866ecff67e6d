using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// A component of many records with the weights of the pairs that were seen; all others weigh the same. Records that must be
/// one are one atom. Time is about proportional to the pairs seen, with a logarithm; memory to the pairs.
/// </summary>
internal sealed partial class SparseComponent
{
    private readonly long _unseen;
    private readonly int[] _atomOf;
    private readonly int[] _sizes;
    private readonly int[] _clusterOf;
    private readonly List<(int Left, int Right, long Weight)> _seen = [];
    private readonly List<(int Left, int Right)> _forbidden = [];
    private readonly List<(int Atom, int List)> _enlisted = [];

    /// <param name="firstOf">For each record the first record that it must be one with: itself, where with none.</param>
    /// <param name="unseen">The weight of a pair that is not seen, at most 0.</param>
    public SparseComponent(int[] firstOf, long unseen)
    {
        (_unseen, _clusterOf, _atomOf) = (unseen, new int[firstOf.Length], new int[firstOf.Length]);
        var sizes = new List<int>();
        for (var i = 0; i < firstOf.Length; i++)
        {
            if (firstOf[i] == i)
            {
                _atomOf[i] = sizes.Count;
                sizes.Add(0);
            }
            else
            {
                _atomOf[i] = _atomOf[firstOf[i]];
            }

            sizes[_atomOf[i]]++;
        }

        _sizes = [.. sizes];
    }

    /// <summary>For each record the first record of its cluster.</summary>
    public ReadOnlySpan<int> ClusterOf => _clusterOf;

    /// <summary>Takes note of a pair; of one seen twice the larger weight counts.</summary>
    public void See(int left, int right, long weight) =>
        _seen.Add(left < right ? (left, right, weight) : (right, left, weight));

    public void Forbid(int left, int right) => _forbidden.Add((_atomOf[left], _atomOf[right]));

    /// <summary>Says that a record is on a list that holds each person once.</summary>
    public void Enlist(int record, int list) => _enlisted.Add((_atomOf[record], list));

    /// <summary>Divides the records into clusters.</summary>
    public void Divide(ClusteringMethod method, CancellationToken cancel)
    {
        var ties = Ties();
        var clusterOfAtom = Agglomerate(ties, cancel);
        if (method == ClusteringMethod.Correlation)
        {
            Improve(Ties(), clusterOfAtom, cancel);
        }

        var first = new int[_sizes.Length];
        Array.Fill(first, -1);
        for (var i = 0; i < _clusterOf.Length; i++)
        {
            ref var of = ref first[clusterOfAtom[_atomOf[i]]];
            of = of < 0 ? i : of;
            _clusterOf[i] = of;
        }
    }

    /// <summary>For each atom what was seen between it and other atoms.</summary>
    private Dictionary<int, Tie>[] Ties()
    {
        _seen.Sort();
        var ties = new Dictionary<int, Tie>[_sizes.Length];
        for (var i = 0; i < ties.Length; i++)
        {
            ties[i] = [];
        }

        for (var i = 0; i < _seen.Count; i++)
        {
            var (left, right, weight) = _seen[i];
            var repeated = i + 1 < _seen.Count && _seen[i + 1].Left == left && _seen[i + 1].Right == right;
            if (!repeated && _atomOf[left] != _atomOf[right])
            {
                Between(ties, _atomOf[left], _atomOf[right]) += new Tie(weight, 1, Barred: false);
                Between(ties, _atomOf[right], _atomOf[left]) += new Tie(weight, 1, Barred: false);
            }
        }

        foreach (var (left, right) in _forbidden)
        {
            Between(ties, left, right) += new Tie(0, 0, Barred: true);
            Between(ties, right, left) += new Tie(0, 0, Barred: true);
        }

        return ties;
    }

    private static ref Tie Between(Dictionary<int, Tie>[] ties, int left, int right) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(ties[left], right, out _);

    /// <summary>What was seen between two clusters.</summary>
    /// <param name="Sum">The weights seen, added up.</param>
    /// <param name="Seen">How many pairs were seen.</param>
    /// <param name="Barred">True where some pair must not be one person.</param>
    private readonly record struct Tie(long Sum, long Seen, bool Barred)
    {
        public static Tie operator +(Tie a, Tie b) => new(a.Sum + b.Sum, a.Seen + b.Seen, a.Barred || b.Barred);

        /// <summary>The weight of all pairs, seen or not; a double, since that of millions of records is beyond a long.</summary>
        public double Weight(long pairs, long unseen) => Sum + ((double)unseen * (pairs - Seen));
    }
}
