namespace Rollcall.Linkage;

/// <summary>The components of two records and more: their records, and the pairs and cannot-links inside each.</summary>
internal sealed class ComponentTable
{
    private readonly int[] _memberStart;
    private readonly int[] _members;
    private readonly int[] _pairStart;
    private readonly int[] _pairs;
    private readonly (int Component, int Left, int Right)[] _cannotLink;

    private ComponentTable(
        int[] memberStart, int[] members, int[] position, int[] pairStart, int[] pairs, (int, int, int)[] cannotLink)
    {
        (_memberStart, _members, Position) = (memberStart, members, position);
        (_pairStart, _pairs, _cannotLink) = (pairStart, pairs, cannotLink);
    }

    public int Count => _memberStart.Length - 1;

    /// <summary>For each record its place among the records of its component.</summary>
    public int[] Position { get; }

    /// <summary>The records of a component, in order.</summary>
    public ReadOnlySpan<int> Members(int component) => _members.AsSpan(_memberStart[component].._memberStart[component + 1]);

    /// <summary>The pairs inside a component, as places in the list of pairs.</summary>
    public ReadOnlySpan<int> Pairs(int component) => _pairs.AsSpan(_pairStart[component].._pairStart[component + 1]);

    /// <summary>The cannot-links inside a component.</summary>
    public ReadOnlySpan<(int Component, int Left, int Right)> CannotLink(int component)
    {
        var from = _cannotLink.AsSpan().BinarySearch((component, -1, -1));
        var to = _cannotLink.AsSpan().BinarySearch((component + 1, -1, -1));
        return _cannotLink.AsSpan(~from..~to);
    }

    /// <summary>Ranges of components with about as much work each, the same for any number of threads.</summary>
    public List<(int From, int To)> Parts()
    {
        const int RecordsAndPairs = 50_000;
        var parts = new List<(int, int)>();
        for (int from = 0, to = 0; from < Count; from = to)
        {
            var start = _memberStart[from] + _pairStart[from];
            do
            {
                to++;
            }
            while (to < Count && _memberStart[to] + _pairStart[to] - start < RecordsAndPairs);
            parts.Add((from, to));
        }

        return parts;
    }

    /// <param name="smallest">For each record the smallest record of its component.</param>
    /// <param name="pairs">The pairs, in any order.</param>
    /// <param name="cannotLink">Pairs that are two persons.</param>
    /// <param name="threads">How many threads work at once.</param>
    public static ComponentTable Of(int[] smallest, ReadOnlyMemory<WeightedPair> pairs, (int Left, int Right)[] cannotLink, int threads)
    {
        var (componentOf, memberStart) = Number(smallest);
        var (members, position) = (new int[memberStart[^1]], new int[smallest.Length]);
        var next = memberStart.AsSpan(0, memberStart.Length - 1).ToArray();
        for (var record = 0; record < smallest.Length; record++)
        {
            if (componentOf[record] is >= 0 and var component)
            {
                position[record] = next[component] - memberStart[component];
                members[next[component]++] = record;
            }
        }

        var (pairStart, inside) = Inside(componentOf, memberStart.Length - 1, pairs, threads);
        var forbidden = cannotLink.Where(c => smallest[c.Left] == smallest[c.Right])
            .Select(c => (componentOf[c.Left], c.Left, c.Right)).Order().ToArray();
        return new ComponentTable(memberStart, members, position, pairStart, inside, forbidden);
    }

    /// <summary>Numbers the components of two records and more by their smallest record; −1 for a record on its own.</summary>
    private static (int[] ComponentOf, int[] MemberStart) Number(int[] smallest)
    {
        var sizes = new int[smallest.Length];
        foreach (var root in smallest)
        {
            sizes[root]++;
        }

        var componentOf = new int[smallest.Length];
        var memberStart = new List<int> { 0 };
        for (var record = 0; record < smallest.Length; record++)
        {
            var root = smallest[record];
            if (root != record)
            {
                componentOf[record] = componentOf[root];
            }
            else if (sizes[record] == 1)
            {
                componentOf[record] = -1;
            }
            else
            {
                componentOf[record] = memberStart.Count - 1;
                memberStart.Add(memberStart[^1] + sizes[record]);
            }
        }

        return (componentOf, [.. memberStart]);
    }

    private static (int[] Start, int[] Pairs) Inside(int[] componentOf, int components, ReadOnlyMemory<WeightedPair> pairs, int threads)
    {
        const int Part = 1 << 16;
        var parts = new int[(pairs.Length + Part - 1) / Part][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new int[Part], (part, _, buffer) =>
        {
            var (first, count) = (part * Part, 0);
            var span = pairs.Span.Slice(first, Math.Min(Part, pairs.Length - first));
            for (var i = 0; i < span.Length; i++)
            {
                var (a, b) = (componentOf[span[i].Left], componentOf[span[i].Right]);
                if (a == b && a >= 0 && span[i].Left != span[i].Right)
                {
                    buffer[count++] = first + i;
                }
            }

            parts[part] = buffer[..count];
            return buffer;
        }, _ => { });

        var all = pairs.Span;
        var start = new int[components + 1];
        foreach (var part in parts)
        {
            foreach (var i in part)
            {
                start[componentOf[all[i].Left] + 1]++;
            }
        }

        for (var c = 0; c < components; c++)
        {
            start[c + 1] += start[c];
        }

        var (next, inside) = (start.ToArray(), new int[start[^1]]);
        foreach (var part in parts)
        {
            foreach (var i in part)
            {
                inside[next[componentOf[all[i].Left]]++] = i;
            }
        }

        return (start, inside);
    }
}
