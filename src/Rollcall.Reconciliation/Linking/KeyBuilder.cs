using System.Runtime.InteropServices;

namespace Rollcall.Reconciliation;

/// <summary>Collects blocking keys: a rule's number in the highest byte, a hash of what is shared below.</summary>
internal sealed class KeyBuilder(int capacity)
{
    private readonly List<ulong> _keys = new(capacity);
    private readonly List<int> _records = new(capacity);

    public Span<ulong> Keys => CollectionsMarshal.AsSpan(_keys);

    public Span<int> Records => CollectionsMarshal.AsSpan(_records);

    public void Clear()
    {
        _keys.Clear();
        _records.Clear();
    }

    public void Add(int rule, int record, ulong key)
    {
        _keys.Add(((ulong)rule << 56) | (Mix(key) >> 8));
        _records.Add(record);
    }

    public void Add(int rule, int record, ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            Add(rule, record, key);
        }
    }

    /// <summary>A key for each combination of the two.</summary>
    public void Add(int rule, int record, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        foreach (var x in first)
        {
            foreach (var y in second)
            {
                Add(rule, record, Mix(x) + y);
            }
        }
    }

    /// <summary>A key for each combination of the three.</summary>
    public void Add(int rule, int record, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third)
    {
        foreach (var z in third)
        {
            foreach (var y in second)
            {
                foreach (var x in first)
                {
                    Add(rule, record, Mix(Mix(x) + y) + z);
                }
            }
        }
    }

    /// <summary>As <see cref="Add(int, int, ReadOnlySpan{ulong}, ReadOnlySpan{ulong})"/>, the same for the two the other way round.</summary>
    public void AddEither(int rule, int record, ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        foreach (var x in first)
        {
            foreach (var y in second)
            {
                Add(rule, record, Mix(x) + Mix(y));
            }
        }
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
