namespace Rollcall.Estimation;

/// <summary>How to sample the latent-class model.</summary>
public sealed record LatentClassOptions
{
    /// <summary>The most classes; null gives the smaller of 15 and the number of patterns.</summary>
    public int? Classes { get; init; }

    /// <summary>The chains, each from a start of its own.</summary>
    public int Chains { get; init; } = 4;

    /// <summary>The sweeps of each chain; the first fifth is left out of the result.</summary>
    public int Sweeps { get; init; } = 100_000;

    /// <summary>How often as many sweeps are run at most; they go on while R-hat is above <see cref="GoodRHat"/>.</summary>
    public int MostRounds { get; init; } = 4;

    /// <summary>Chains whose R-hat is not above this agree so well that no more sweeps are needed.</summary>
    public double GoodRHat { get; init; } = 1.02;

    /// <summary>The seed of the random numbers.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Shape and rate of the gamma prior of the concentration α.</summary>
    public double AlphaPrior { get; init; } = 0.25;

    /// <summary>Chains whose R-hat is above this don't agree.</summary>
    public double MostRHat { get; init; } = 1.05;

    /// <summary>How many chains run at once. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the share of the sweeps that is done; called from several threads.</summary>
    public Action<double>? Progress { get; init; }
}
