namespace Rollcall.Linkage;

/// <summary>What a cluster looks like from the pairs inside it that are above the threshold.</summary>
/// <param name="Cluster">The smallest record of the cluster.</param>
/// <param name="Records">How many records it has, two or more.</param>
/// <param name="Pairs">How many pairs of them are above the threshold.</param>
/// <param name="Bridges">How many of these pairs are bridges: without it the cluster would fall apart.</param>
/// <param name="MeanWeight">The mean weight of these pairs in bits; NaN where there are none.</param>
/// <param name="WeakestWeight">The smallest weight of these pairs in bits; NaN where there are none.</param>
public readonly record struct ClusterMetric(int Cluster, int Records, int Pairs, int Bridges, double MeanWeight, double WeakestWeight)
{
    /// <summary>The share of all pairs of the cluster's records that are above the threshold, in 0..1.</summary>
    public double Density => Pairs / (Records * (Records - 1.0) / 2);
}
