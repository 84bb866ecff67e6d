namespace Rollcall.Linkage;

/// <summary>
/// Counts the patterns of pairs. A pattern is a number: its levels as digits, each comparison with a base of its own, then
/// the kind of the pair, then what its values add in whole bits. Few numbers are counted in an array, many in a hash table.
/// </summary>
internal sealed class PatternCounter
{
    private const int Dense = 1 << 18, RarityBase = 128, RarityZero = 64;

    private readonly PatternSpace _space;
    private readonly bool _rarity;
    private readonly long[]? _array;
    private ulong[] _keys = [];
    private long[] _counts = [];
    private int _used;

    /// <param name="space">The patterns that there are.</param>
    /// <param name="rarity">True to tell pairs apart by what their values add.</param>
    public PatternCounter(PatternSpace space, bool rarity)
    {
        (_space, _rarity) = (space, rarity);
        if (Size <= Dense)
        {
            _array = new long[(int)Size];
        }
        else
        {
            (_keys, _counts) = (new ulong[1 << 12], new long[1 << 12]);
        }
    }

    private double Size => (double)_space.Size * _space.Kinds * (_rarity ? RarityBase : 1);

    /// <summary>Counts the pairs of a batch.</summary>
    /// <param name="patterns">Each pair's pattern.</param>
    /// <param name="kinds">Each pair's kind; empty where there is but one.</param>
    /// <param name="rarity">What each pair's values add, in bits; empty where that is not told apart.</param>
    public void Add(ReadOnlySpan<ulong> patterns, ReadOnlySpan<byte> kinds, ReadOnlySpan<double> rarity)
    {
        for (var i = 0; i < patterns.Length; i++)
        {
            var key = patterns[i];
            key = kinds.IsEmpty ? key : (key * (ulong)_space.Kinds) + kinds[i];
            key = _rarity ? (key * RarityBase) + (ulong)Math.Clamp((int)Math.Round(rarity[i]) + RarityZero, 0, RarityBase - 1) : key;
            if (_array is not null)
            {
                _array[key]++;
            }
            else
            {
                Add(key, 1);
            }
        }
    }

    /// <summary>Adds the counts of another counter of the same space.</summary>
    public void Add(PatternCounter other)
    {
        if (_array is not null)
        {
            for (var i = 0; i < _array.Length; i++)
            {
                _array[i] += other._array![i];
            }

            return;
        }

        for (var slot = 0; slot < other._keys.Length; slot++)
        {
            if (other._counts[slot] > 0)
            {
                Add(other._keys[slot], other._counts[slot]);
            }
        }
    }

    /// <summary>What was counted, in an order that does not depend on how it came.</summary>
    public IReadOnlyList<PatternCount> Counts()
    {
        var counts = new List<(ulong Key, long Count)>();
        if (_array is not null)
        {
            for (var key = 0; key < _array.Length; key++)
            {
                if (_array[key] > 0)
                {
                    counts.Add(((ulong)key, _array[key]));
                }
            }
        }
        else
        {
            for (var slot = 0; slot < _keys.Length; slot++)
            {
                if (_counts[slot] > 0)
                {
                    counts.Add((_keys[slot], _counts[slot]));
                }
            }

            counts.Sort((a, b) => a.Key.CompareTo(b.Key));
        }

        return [.. counts.Select(c => Unpacked(c.Key, c.Count))];
    }

    private PatternCount Unpacked(ulong key, long count)
    {
        var rarity = 0;
        if (_rarity)
        {
            rarity = (int)(key % RarityBase) - RarityZero;
            key /= RarityBase;
        }

        var kind = (int)(key % (ulong)_space.Kinds);
        return new PatternCount(_space.Unpack(key / (ulong)_space.Kinds), kind, count, rarity);
    }

    private void Add(ulong key, long count)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask; ; slot = (slot + 1) & mask)
        {
            if (_counts[slot] == 0)
            {
                _keys[slot] = key;
                _counts[slot] = count;
                if (++_used * 2 > _keys.Length)
                {
                    Grow();
                }

                return;
            }

            if (_keys[slot] == key)
            {
                _counts[slot] += count;
                return;
            }
        }
    }

    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        (_keys, _counts, _used) = (new ulong[keys.Length * 2], new long[keys.Length * 2], 0);
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (counts[slot] > 0)
            {
                Add(keys[slot], counts[slot]);
            }
        }
    }
}
