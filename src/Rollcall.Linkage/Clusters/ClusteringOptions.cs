namespace Rollcall.Linkage;

/// <summary>How records are clustered.</summary>
public sealed record ClusteringOptions
{
    /// <summary>When records are held to be one person.</summary>
    public ClusteringMethod Method { get; init; } = ClusteringMethod.Correlation;

    /// <summary>The weight in bits above which a pair speaks for one person; 0 is a probability of one half.</summary>
    public double Threshold { get; init; }

    /// <summary>
    /// The weight in bits of a pair that was never compared. No larger than <see cref="Threshold"/>: else everything would
    /// be one person. Candidates that blocking missed share little, so a few bits below the threshold are usual.
    /// </summary>
    public double UnseenWeight { get; init; } = -4;

    /// <summary>
    /// Asked instead of <see cref="UnseenWeight"/> for the weight in bits of a pair that was never compared, in components
    /// of at most <see cref="LargestDense"/> records. The smaller record comes first. Called from many threads at once.
    /// </summary>
    public Func<int, int, double>? Weight { get; init; }

    /// <summary>What must and must not be one person, whatever the weights say; null for nothing.</summary>
    public ClusteringConstraints? Constraints { get; init; }

    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Components of up to this many records are solved with every pair of them looked at, in time at worst cubic; larger
    /// ones with the pairs that were seen, in time about proportional to these.
    /// </summary>
    public const int LargestDense = 256;

    /// <summary>Correlation clustering finds the best of all clusterings of a component of up to this many records.</summary>
    public const int LargestExact = 10;
}
