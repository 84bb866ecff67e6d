namespace Rollcall.Linkage;

/// <summary>
/// Which pairs are worth comparing: those that share a key. A record brings any number of keys, of several rules; a pair
/// that shares several of them is found once, by the first rule (and key) that it shares.
/// </summary>
public sealed class Blocking
{
    private readonly int[] _blockStart;
    private readonly int[] _members;
    private readonly int[] _recordStart;
    private readonly int[] _recordBlocks;

    private Blocking(int[] blockStart, int[] members, int[] recordStart, int[] recordBlocks, long skipped)
    {
        (_blockStart, _members, _recordStart, _recordBlocks) = (blockStart, members, recordStart, recordBlocks);
        PairsLeftOut = skipped;
    }

    /// <summary>How many blocks hold two records or more.</summary>
    public int Blocks => _blockStart.Length - 1;

    /// <summary>How many pairs (counted once a block) were left out since their block was larger than allowed.</summary>
    public long PairsLeftOut { get; }

    /// <summary>Groups records by key.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="keys">Keys, in any order; sorted here. A stronger rule's keys should sort before a weaker one's.</param>
    /// <param name="having">For each key the record that has it; put into the keys' order.</param>
    /// <param name="largestBlock">Blocks with more records are left out: their key says too little.</param>
    public static Blocking Build(int records, Span<ulong> keys, Span<int> having, int largestBlock)
    {
        keys.Sort(having);
        var (blockStart, members, skipped) = Group(keys, having, largestBlock);
        var recordStart = new int[records + 1];
        foreach (var record in members)
        {
            recordStart[record + 1]++;
        }

        for (var i = 0; i < records; i++)
        {
            recordStart[i + 1] += recordStart[i];
        }

        var next = recordStart.AsSpan(0, records).ToArray();
        var recordBlocks = new int[members.Length];
        for (var block = 0; block + 1 < blockStart.Length; block++)
        {
            for (var i = blockStart[block]; i < blockStart[block + 1]; i++)
            {
                recordBlocks[next[members[i]]++] = block;
            }
        }

        return new Blocking(blockStart, members, recordStart, recordBlocks, skipped);
    }

    /// <summary>Hands every pair, the smaller record first, to a worker; workers run side by side on parts of the blocks.</summary>
    /// <param name="threads">How many workers run at once.</param>
    /// <param name="worker">Makes the state of one part.</param>
    /// <param name="visit">Takes one pair.</param>
    /// <param name="cancel">Stops between blocks.</param>
    /// <returns>The states in the order of the parts, which does not depend on the number of threads.</returns>
    public IReadOnlyList<T> Visit<T>(int threads, Func<T> worker, Action<T, int, int> visit, CancellationToken cancel = default)
    {
        var parts = Parts();
        var states = new T[parts.Count];
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, part =>
        {
            var state = worker();
            for (var block = parts[part].From; block < parts[part].To && !cancel.IsCancellationRequested; block++)
            {
                VisitBlock(block, state, visit);
            }

            states[part] = state;
        });
        return states;
    }

    private void VisitBlock<T>(int block, T state, Action<T, int, int> visit)
    {
        var members = _members.AsSpan(_blockStart[block].._blockStart[block + 1]);
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (FirstCommonBlock(members[i], members[j]) == block)
                {
                    visit(state, members[i], members[j]);
                }
            }
        }
    }

    private int FirstCommonBlock(int left, int right)
    {
        int i = _recordStart[left], j = _recordStart[right];
        while (true)
        {
            int a = _recordBlocks[i], b = _recordBlocks[j];
            if (a == b)
            {
                return a;
            }

            if (a < b)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>Ranges of blocks with about as many pairs each.</summary>
    private List<(int From, int To)> Parts()
    {
        const long PairsAPart = 50_000;
        var parts = new List<(int, int)>();
        var (from, pairs) = (0, 0L);
        for (var block = 0; block < Blocks; block++)
        {
            long size = _blockStart[block + 1] - _blockStart[block];
            pairs += size * (size - 1) / 2;
            if (pairs >= PairsAPart || block == Blocks - 1)
            {
                parts.Add((from, block + 1));
                (from, pairs) = (block + 1, 0);
            }
        }

        return parts;
    }

    private static (int[] Start, int[] Members, long Skipped) Group(ReadOnlySpan<ulong> keys, Span<int> records, int largestBlock)
    {
        var start = new List<int> { 0 };
        var members = new List<int>(records.Length);
        var skipped = 0L;
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
            {
                end++;
            }

            var block = records[i..end];
            block.Sort();
            var distinct = Distinct(block);
            if (distinct > largestBlock)
            {
                skipped += (long)distinct * (distinct - 1) / 2;
            }
            else if (distinct > 1)
            {
                members.AddRange(block[..distinct]);
                start.Add(members.Count);
            }

            i = end;
        }

        return ([.. start], [.. members], skipped);
    }

    private static int Distinct(Span<int> sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[count - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return count;
    }
}
