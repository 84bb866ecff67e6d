namespace Rollcall.Linkage;

/// <summary>
/// All that a linkage is made of: what is compared, which pairs are, and what was learnt. Without m and u they are learnt from
/// the table; with them the model is used as it is. Saved and loaded as JSON.
/// </summary>
/// <param name="Comparisons">What records are compared on, 1 to 16.</param>
/// <param name="Blocking">The rules that make pairs worth comparing; a pair is found by the first that holds.</param>
public sealed record LinkageModel(IReadOnlyList<ComparisonDefinition> Comparisons, IReadOnlyList<BlockingRule> Blocking)
{
    /// <summary>The share of pairs that are one person, λ in (0, 1): of those within a file, or of all; null to learn it.</summary>
    public double? Lambda { get; init; }

    /// <summary>The same for pairs across files, where it was learnt apart.</summary>
    public double? LambdaAcross { get; init; }

    /// <summary>How m is learnt.</summary>
    public TrainingDefinition Training { get; init; } = new();

    /// <summary>The probability from which a pair counts as a match, in (0, 1).</summary>
    public double Threshold { get; init; } = 0.9;

    /// <summary>Why else two records may look alike (kin, namesakes), as learnt; empty for none.</summary>
    public IReadOnlyList<RelatedDefinition> Related { get; init; } = [];

    /// <summary>How matches become clusters.</summary>
    public ClusterMethod Clusters { get; init; } = ClusterMethod.AverageLinkage;

    /// <summary>
    /// The mean evidence, in bits, above which two clusters are joined, where <see cref="Clusters"/> goes by means or sums. The
    /// threshold does for <see cref="ClusterMethod.ConnectedComponents"/>.
    /// </summary>
    public double ClusterBits { get; init; }

    /// <summary>The columns that the model looks at.</summary>
    public IReadOnlyCollection<string> Columns =>
    [
        .. Comparisons.SelectMany(c => c.Levels.Select(l => l.On).OfType<Expression>().Prepend(c.On))
            .Concat(Blocking.Concat(Training.Sessions).Concat(Training.Deterministic).SelectMany(r => r.On))
            .SelectMany(e => e.Columns).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>True where every comparison has its m and u, and λ is known.</summary>
    public bool IsTrained => Lambda is not null && Comparisons.All(c => c.M is not null && c.U is not null);
}

/// <summary>How m, u and λ are learnt where the model does not state them.</summary>
public sealed record TrainingDefinition
{
    /// <summary>
    /// One session of expectation-maximisation for each rule: it looks at the pairs of that rule alone, and learns m of the
    /// comparisons that the rule does not fix. Empty: one session over all pairs that blocking finds.
    /// </summary>
    public IReadOnlyList<BlockingRule> Sessions { get; init; } = [];

    /// <summary>Rules whose pairs are nearly all matches; with <see cref="Recall"/> they give λ. Empty: λ is learnt.</summary>
    public IReadOnlyList<BlockingRule> Deterministic { get; init; } = [];

    /// <summary>The share of all matches that the deterministic rules find, in (0, 1].</summary>
    public double Recall { get; init; } = 0.7;

    /// <summary>How many random pairs u is learnt from.</summary>
    public long RandomPairs { get; init; } = 10_000_000;

    /// <summary>The same seed draws the same pairs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>True to look for a class of pairs that look alike without being one person, and to learn it.</summary>
    public bool Related { get; init; }

    /// <summary>How many rounds of EM at most.</summary>
    public int Iterations { get; init; } = 25;
}

/// <summary>How matches become clusters.</summary>
public enum ClusterMethod
{
    /// <summary>Whatever is connected by matches is one.</summary>
    ConnectedComponents,

    /// <summary>Two clusters are joined while the mean evidence between them is for it; chains join nobody.</summary>
    AverageLinkage,

    /// <summary>The clusters within which the evidence, for and against, adds up to most.</summary>
    Correlation,
}
