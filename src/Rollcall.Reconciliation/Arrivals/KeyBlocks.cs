namespace Rollcall.Reconciliation;

/// <summary>Blocks of two to <see cref="BlockingRules.LargestBlock"/> entries, kept side by side in one array and used again.</summary>
internal sealed class KeyBlocks
{
    private static readonly int[] Capacities = [2, 4, 8, BlockingRules.LargestBlock];

    private readonly List<int>[] _free = [[], [], [], []];
    private int[] _all = [];
    private int _used;

    public long Bytes => 4L * _all.Length;

    /// <summary>The entries of a block, in the order in which they were added.</summary>
    public ReadOnlySpan<int> this[int block] => _all.AsSpan(block + 1, _all[block] >> 4);

    /// <summary>A new block of two entries.</summary>
    public int Of(int first, int second)
    {
        var block = Take(0);
        _all[block + 1] = first;
        _all[block + 2] = second;
        _all[block] = 2 << 4;
        return block;
    }

    /// <summary>Adds an entry; the block may move.</summary>
    public int Add(int block, int entry)
    {
        var (size, kind) = (_all[block] >> 4, _all[block] & 15);
        if (size == Capacities[kind])
        {
            var larger = Take(kind + 1);
            this[block].CopyTo(_all.AsSpan(larger + 1));
            Free(block);
            (block, kind) = (larger, kind + 1);
        }

        _all[block + 1 + size] = entry;
        _all[block] = ((size + 1) << 4) | kind;
        return block;
    }

    public void Remove(int block, int entry)
    {
        var at = this[block].IndexOf(entry);
        if (at >= 0)
        {
            this[block][(at + 1)..].CopyTo(_all.AsSpan(block + 1 + at));
            _all[block] -= 1 << 4;
        }
    }

    public void Free(int block) => _free[_all[block] & 15].Add(block);

    private int Take(int kind)
    {
        var free = _free[kind];
        if (free is [.., var last])
        {
            free.RemoveAt(free.Count - 1);
            _all[last] = kind;
            return last;
        }

        var block = _used;
        _used += 1 + Capacities[kind];
        if (_used > _all.Length)
        {
            Array.Resize(ref _all, Math.Max(64, (int)(_used * 1.3)));
        }

        _all[block] = kind;
        return block;
    }
}
