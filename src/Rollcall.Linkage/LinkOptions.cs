namespace Rollcall.Linkage;

/// <summary>How a linkage is run.</summary>
public sealed record LinkOptions
{
    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>True to compare records of different groups only: each group is taken to be free of duplicates.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>The groups of the table that hold each person at most once; with <see cref="LinkOnly"/> all of them do.</summary>
    public IReadOnlyCollection<string> DuplicateFree { get; init; } = [];

    /// <summary>Pairs of records that are one person, whatever the evidence says.</summary>
    public IReadOnlyList<(int Left, int Right)> MustLink { get; init; } = [];

    /// <summary>Pairs of records that are two persons, whatever the evidence says.</summary>
    public IReadOnlyList<(int Left, int Right)> CannotLink { get; init; } = [];

    /// <summary>The most pairs that one rule may make; a rule that would make more is refused.</summary>
    public long MostPairs { get; init; } = 20_000_000_000;

    /// <summary>
    /// Pairs of which somebody said whether they are one person: the model learns from them, and they are bound by nothing. They
    /// should be drawn by chance or by match weight; pairs picked because the model was wrong of them would teach it to be wrong
    /// of others.
    /// </summary>
    public IReadOnlyList<PairLabel> Labels { get; init; } = [];

    /// <summary>The most pairs that are kept, wherever; a run that would keep more is refused.</summary>
    public long MostPairsKept { get; init; } = 2_000_000_000;

    /// <summary>
    /// How many bytes kept pairs may take in memory, 48 a pair; those beyond go to a temporary file. The result does not depend
    /// on it. Half of the machine's memory, where nothing is said.
    /// </summary>
    public long PairMemory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <summary>The folder for that file; null for the system's. The file has no name, and is gone when the process is.</summary>
    public string? SpillFolder { get; init; }

    /// <summary>
    /// Pairs with a match weight above this, in bits, are kept, beside those that reach the model's threshold.
    /// </summary>
    public double KeepAbove { get; init; } = double.PositiveInfinity;

    /// <summary>Similarities of the caller's own by name, for levels such as <c>names >= 3</c>: symmetric, safe for threads.</summary>
    public IReadOnlyDictionary<string, Func<string, string, double>> Similarities { get; init; } =
        new Dictionary<string, Func<string, string, double>>(StringComparer.Ordinal);

    /// <summary>Told what is being done, and how much of all is done, in 0..1.</summary>
    public IProgress<(string Step, double Done)>? Progress { get; init; }

    /// <summary>What must and must not be one person; null where nothing was declared.</summary>
    internal ClusteringConstraints? Constraints(Table table)
    {
        var free = table.Groups.Select((g, i) => (g.Name, i)).Where(g => LinkOnly || DuplicateFree.Contains(g.Name)).Select(g => g.i).ToList();
        var groups = new int[free.Count == 0 ? 0 : table.Records];
        for (var g = 0; g < table.Groups.Count && groups.Length > 0; g++)
        {
            groups.AsSpan(table.Groups[g].First, table.Groups[g].Records).Fill(g);
        }

        return free.Count + MustLink.Count + CannotLink.Count == 0
            ? null
            : new ClusteringConstraints { ListOf = groups, DuplicateFree = free, MustLink = MustLink, CannotLink = CannotLink };
    }
}
