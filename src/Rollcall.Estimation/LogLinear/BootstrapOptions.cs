namespace Rollcall.Estimation;

/// <summary>How to draw bootstrap replicates.</summary>
public sealed record BootstrapOptions
{
    /// <summary>The number of replicates.</summary>
    public int Replicates { get; init; } = 1000;

    /// <summary>The seed of the random numbers.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The threshold of the selection that each replicate repeats; 0 keeps to independence.</summary>
    public double Threshold { get; init; } = StepwiseSelection.DefaultThreshold;

    /// <summary>How many replicates are worked on at once. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Takes the share that is done; called from several threads.</summary>
    public Action<double>? Progress { get; init; }
}
