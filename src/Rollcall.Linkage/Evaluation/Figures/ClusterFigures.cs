namespace Rollcall.Linkage;

/// <summary>What a cluster looks like, without labels.</summary>
/// <param name="Id">The cluster's id, as in the memberships file.</param>
/// <param name="Size">How many records it joins.</param>
/// <param name="Links">How many of its pairs are links.</param>
/// <param name="Bridges">Links without which it falls apart.</param>
/// <param name="WeakestLink">The match weight in bits of its weakest link; NaN if it has none.</param>
/// <param name="MeanWeight">The mean match weight in bits of its links; NaN if it has none.</param>
/// <param name="Records">Its records, or the first of them, to look at.</param>
public sealed record ClusterFigures(
    string Id, int Size, long Links, int Bridges, double WeakestLink, double MeanWeight, IReadOnlyList<int> Records)
{
    /// <summary>The share of its pairs that are links, in 0..1: 1 if each record is linked with each other one.</summary>
    public double Density => Size < 2 ? 1 : Links / (Size * (Size - 1.0) / 2);
}
