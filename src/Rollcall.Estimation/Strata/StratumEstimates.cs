namespace Rollcall.Estimation;

/// <summary>Everything that is said of one stratum: the table of methods, a bound, and how far to trust them.</summary>
public sealed record StratumEstimates
{
    /// <summary>The stratum's name; empty where all persons are taken together.</summary>
    public required string Name { get; init; }

    /// <summary>Who is on which lists.</summary>
    public required CaptureTable Table { get; init; }

    /// <summary>The reasons for which nothing is estimated here; none where there is an estimate.</summary>
    public required IReadOnlyList<Gate> Gates { get; init; }

    /// <summary>The table of methods: at least one row for each.</summary>
    public required IReadOnlyList<Estimate> Estimates { get; init; }

    /// <summary>The same rows combined over draws of who is the same person; empty where there were none.</summary>
    public IReadOnlyList<PooledEstimate> Pooled { get; init; } = [];

    /// <summary>The rows of each draw, in the order of the draws; empty where there were none.</summary>
    public IReadOnlyList<IReadOnlyList<Estimate>> Draws { get; init; } = [];

    /// <summary>The rows that count: combined over the draws where there are draws, else as the lists were linked.</summary>
    public IReadOnlyList<Estimate> Rows => Pooled.Count > 0 ? [.. Pooled.Select(p => p.Estimate)] : Estimates;

    /// <summary>The bound from below; null where refused.</summary>
    public AtLeast? AtLeast { get; init; }

    /// <summary>The posterior over decomposable graphs; null where refused.</summary>
    public GraphPosterior? Graphs { get; init; }

    /// <summary>The posterior of the latent classes, also where its chains disagree; null where not sampled.</summary>
    public LatentClassPosterior? LatentClasses { get; init; }

    /// <summary>The log-linear models; null where refused.</summary>
    public ModelAverage? Models { get; init; }

    /// <summary>What becomes of estimates when something that can't be tested is otherwise.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>
    /// The estimates that are compared for agreement: all but the bound and the pairs, none refused; independence only
    /// while the others don't contradict it.
    /// </summary>
    public IEnumerable<Estimate> Compared => IndependenceContradicted ? Others : Independence.Concat(Others);

    /// <summary>
    /// Whether the lists are seen to depend on each other: the interval that independence gives lies wholly apart from that
    /// of another method.
    /// </summary>
    public bool IndependenceContradicted => Independence.Any(i => Others.Any(o => Apart(i, o)));

    /// <summary>Whether the methods disagree even so: the interval of one lies wholly above that of another.</summary>
    public bool MethodsDisagree => Compared.Any(a => Compared.Any(b => Apart(a, b)));

    private IEnumerable<Estimate> Independence => Rows.Where(e => e.Refused is null && e.Method == EstimationMethod.Independence);

    private IEnumerable<Estimate> Others => Rows.Where(e =>
        e.Refused is null && e.Method is not (EstimationMethod.Independence or EstimationMethod.LincolnPetersen or EstimationMethod.ChaoMth));

    private static bool Apart(Estimate a, Estimate b) => a.Lower > b.Upper || b.Lower > a.Upper;
}
