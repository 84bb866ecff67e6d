namespace Rollcall.Linkage;

/// <summary>
/// Records that hang together through pairs, found by union and find with path halving (Tarjan and van Leeuwen 1984). The
/// smallest record of a component stands for it, so that the result depends neither on the order of the pairs nor on who
/// joins them. <see cref="Join(int, int)"/> may be called from many threads at once, without locks: pairs need not be kept.
/// </summary>
public sealed class ConnectedComponents
{
    // Never larger than the record itself; a root is its own parent. Only a root is ever changed to hang under another one.
    private readonly int[] _parent;

    /// <summary>Starts with every record on its own.</summary>
    /// <param name="records">The number of records.</param>
    public ConnectedComponents(int records)
    {
        _parent = new int[records];
        for (var i = 0; i < records; i++)
        {
            _parent[i] = i;
        }
    }

    /// <summary>The components that pairs above a weight make.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="pairs">The pairs, in any order.</param>
    /// <param name="above">The weight in bits that a pair must exceed to join its records.</param>
    /// <param name="threads">How many threads work at once; the result does not depend on it.</param>
    /// <returns>For each record the smallest record of its component.</returns>
    /// <exception cref="ArgumentException">A pair names no record, or its weight is not a number.</exception>
    public static int[] Of(int records, ReadOnlyMemory<WeightedPair> pairs, double above = double.NegativeInfinity, int threads = 1)
    {
        var components = new ConnectedComponents(records);
        components.Join(pairs, above, threads);
        return components.Smallest();
    }

    /// <summary>Puts two records, and all that hang together with either, into one component.</summary>
    public void Join(int left, int right)
    {
        while (_parent[left] != _parent[right])
        {
            left = Find(left);
            right = Find(right);
            if (left == right)
            {
                return;
            }

            var (smaller, larger) = left < right ? (left, right) : (right, left);
            if (Interlocked.CompareExchange(ref _parent[larger], smaller, larger) == larger)
            {
                return;
            }
        }
    }

    /// <summary>For each record the smallest record of its component, once all pairs are joined.</summary>
    public int[] Smallest()
    {
        var smallest = new int[_parent.Length];
        for (var i = 0; i < smallest.Length; i++)
        {
            smallest[i] = _parent[i] == i ? i : smallest[_parent[i]];
        }

        return smallest;
    }

    internal void Join(ReadOnlyMemory<WeightedPair> pairs, double above, int threads, CancellationToken cancel = default)
    {
        const int Part = 1 << 16;
        var wrong = new int[(pairs.Length + Part - 1) / Part];
        Parallel.For(
            0, wrong.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
            part => wrong[part] = Join(pairs.Span.Slice(part * Part, Math.Min(Part, pairs.Length - (part * Part))), above));
        if (Array.FindIndex(wrong, w => w >= 0) is >= 0 and var first)
        {
            var place = (first * Part) + wrong[first];
            throw new ArgumentException(
                $"{pairs.Span[place]}, at place {place}, names a record that does not exist (there are {_parent.Length}) or has no weight.", nameof(pairs));
        }
    }

    /// <summary>Joins pairs up to the first that is wrong; the place of that one, or −1.</summary>
    private int Join(ReadOnlySpan<WeightedPair> pairs, double above)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            ref readonly var pair = ref pairs[i];
            if ((uint)pair.Left >= (uint)_parent.Length || (uint)pair.Right >= (uint)_parent.Length || double.IsNaN(pair.Weight))
            {
                return i;
            }

            if (pair.Weight > above)
            {
                Join(pair.Left, pair.Right);
            }
        }

        return -1;
    }

    private int Find(int record)
    {
        var parents = _parent;
        while (true)
        {
            var parent = parents[record];
            if (parent == record)
            {
                return record;
            }

            var grandparent = parents[parent];
            if (grandparent == parent)
            {
                return parent;
            }

            parents[record] = grandparent;
            record = grandparent;
        }
    }
}
