using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// Which records are held to be one person: clusters that do not chain, and that keep what is declared of records and lists.
/// The result is the same for any order of the pairs and any number of threads; where joining gains nothing, records stay
/// apart. Weights count in steps of 2⁻²⁰ bits and up to ±1024 bits, so that sums are exact in any order.
/// </summary>
public sealed class Clustering
{
    private Clustering(ImmutableArray<int> clusterOf, IReadOnlyList<Contradiction> contradictions) =>
        (ClusterOf, Contradictions) = (clusterOf, contradictions);

    /// <summary>For each record the smallest record of its cluster.</summary>
    public ImmutableArray<int> ClusterOf { get; }

    /// <summary>Constraints that contradict each other, by their records; empty where all were kept.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>Clusters records.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="pairs">
    /// The pairs that were compared, in any order and either way round; of a pair given twice the larger weight counts.
    /// Pairs below the threshold matter too: they speak against a cluster that would hold both records.
    /// </param>
    /// <param name="options">How to cluster; null for the defaults.</param>
    /// <param name="cancel">Stops the run within a second.</param>
    /// <exception cref="ArgumentException">A pair or a constraint names no record; a weight is not a number.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked to stop.</exception>
    public static Clustering Run(
        int records, ReadOnlyMemory<WeightedPair> pairs, ClusteringOptions? options = null, CancellationToken cancel = default)
    {
        var division = Division.Of(records, pairs, options ?? new ClusteringOptions(), cancel);
        division.Divide(null, cancel);
        return new Clustering(ImmutableCollectionsMarshal.AsImmutableArray(division.ClusterOf), division.Contradictions);
    }
}
