namespace Rollcall.Linkage;

/// <summary>Constraints made ready for clustering: those that can all be kept, and the contradictions of the rest.</summary>
internal sealed class BindingConstraints
{
    private BindingConstraints(int[]? exclusive, (int, int)[] cannotLink, int[]? atomOf, IReadOnlyList<Contradiction> contradictions) =>
        (Exclusive, CannotLink, AtomOf, Contradictions) = (exclusive, cannotLink, atomOf, contradictions);

    /// <summary>For each record its list where that is free of duplicates, else −1; null where no list is.</summary>
    public int[]? Exclusive { get; }

    /// <summary>Pairs that are two persons, smaller record first, in order.</summary>
    public (int Left, int Right)[] CannotLink { get; }

    /// <summary>For each record the smallest record that must-links join it with; null where there are none.</summary>
    public int[]? AtomOf { get; }

    public IReadOnlyList<Contradiction> Contradictions { get; }

    public static BindingConstraints Of(int records, ClusteringConstraints? constraints)
    {
        constraints ??= new ClusteringConstraints();
        var exclusive = ExclusiveOf(records, constraints);
        var cannotLink = Ordered(records, constraints.CannotLink, "cannot-link");
        var mustLink = Ordered(records, constraints.MustLink, "must-link");
        if (mustLink.Length == 0)
        {
            return new BindingConstraints(exclusive, cannotLink, null, []);
        }

        var groups = Joined(records, mustLink);
        var broken = Broken(mustLink, groups, exclusive, cannotLink);
        var spoiled = broken.Select(b => groups[b.Left]).ToHashSet();
        var contradictions = broken.Select(b => new Contradiction(b.Left, b.Right, Chain(mustLink, b.Left, b.Right), b.List)).ToList();
        return new BindingConstraints(exclusive, cannotLink, Joined(records, mustLink.Where(m => !spoiled.Contains(groups[m.Left]))), contradictions);
    }

    private static int[]? ExclusiveOf(int records, ClusteringConstraints constraints)
    {
        if (constraints.DuplicateFree.Count == 0)
        {
            return null;
        }

        if (constraints.ListOf is not { } listOf || listOf.Count != records)
        {
            throw new ArgumentException("Lists are declared free of duplicates, but it is not said of every record which list it is on. Set ListOf.", nameof(constraints));
        }

        var free = constraints.DuplicateFree.ToHashSet();
        return [.. listOf.Select(list => free.Contains(list) ? list : -1)];
    }

    private static (int Left, int Right)[] Ordered(int records, IReadOnlyList<(int Left, int Right)> pairs, string kind)
    {
        foreach (var (left, right) in pairs)
        {
            if (Math.Min(left, right) < 0 || Math.Max(left, right) >= records)
            {
                throw new ArgumentException($"The {kind} of records {left} and {right} names a record that does not exist: there are {records}.", nameof(pairs));
            }

            if (left == right && kind == "cannot-link")
            {
                throw new ArgumentException($"A cannot-link keeps record {left} apart from itself.", nameof(pairs));
            }
        }

        return [.. pairs.Where(p => p.Left != p.Right).Select(p => p.Left < p.Right ? p : (p.Right, p.Left)).Distinct().Order()];
    }

    private static int[] Joined(int records, IEnumerable<(int Left, int Right)> pairs)
    {
        var components = new ConnectedComponents(records);
        foreach (var (left, right) in pairs)
        {
            components.Join(left, right);
        }

        return components.Smallest();
    }

    private static List<(int Left, int Right, int? List)> Broken(
        (int Left, int Right)[] mustLink, int[] groups, int[]? exclusive, (int Left, int Right)[] cannotLink)
    {
        var broken = cannotLink.Where(c => groups[c.Left] == groups[c.Right]).Select(c => (c.Left, c.Right, (int?)null)).ToList();
        if (exclusive is not null)
        {
            broken.AddRange(mustLink.SelectMany(m => new[] { m.Left, m.Right }).Distinct().Order()
                .Where(record => exclusive[record] >= 0)
                .GroupBy(record => (groups[record], exclusive[record]))
                .SelectMany(same => same.Skip(1).Select(record => (same.First(), record, (int?)same.Key.Item2))));
        }

        broken.Sort();
        return broken;
    }

    /// <summary>The shortest way from one record to another by must-links; of several the one with the smallest records first.</summary>
    private static List<int> Chain((int Left, int Right)[] mustLink, int from, int to)
    {
        var next = mustLink.SelectMany(m => new[] { m, (Left: m.Right, Right: m.Left) }).ToLookup(m => m.Left, m => m.Right);
        var reachedFrom = new Dictionary<int, int> { [to] = to };
        var queue = new Queue<int>([to]);
        while (!reachedFrom.ContainsKey(from))
        {
            var record = queue.Dequeue();
            foreach (var other in next[record].Order().Where(o => reachedFrom.TryAdd(o, record)))
            {
                queue.Enqueue(other);
            }
        }

        var chain = new List<int> { from };
        while (chain[^1] != to)
        {
            chain.Add(reachedFrom[chain[^1]]);
        }

        return chain;
    }
}
