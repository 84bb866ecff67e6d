namespace Rollcall.Estimation;

/// <summary>How to estimate.</summary>
public sealed record EstimationOptions
{
    /// <summary>The seed of all random numbers.</summary>
    public long Seed { get; init; } = 2;

    /// <summary>The grid of the decomposable graphs as a multiple of the persons observed; null doubles 10·n until it is large enough.</summary>
    public int? GridMultiple { get; init; }

    /// <summary>The bootstrap replicates of stepwise selection.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>The chains of the latent-class model.</summary>
    public int Chains { get; init; } = 4;

    /// <summary>The sweeps of each chain.</summary>
    public int Sweeps { get; init; } = 100_000;

    /// <summary>How often as many sweeps are run at most, where the chains don't agree well after the first.</summary>
    public int MostRounds { get; init; } = 4;

    /// <summary>Chains whose R-hat is above this don't agree.</summary>
    public double MostRHat { get; init; } = 1.05;

    /// <summary>Whether to try how far the result depends on what can't be tested.</summary>
    public bool Sensitivity { get; init; } = true;

    /// <summary>How many threads work at once. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
