using System.Collections.Immutable;

namespace Rollcall.Linkage;

/// <summary>
/// Measures of clusters that need no labels: loose clusters, bridges and lonely records are where to look for persons that
/// were mixed up. A cluster is taken as a graph of its records, tied by the pairs inside it that are above a threshold.
/// </summary>
public sealed class ClusterMetrics
{
    private readonly int[] _degrees;
    private readonly int[] _others;

    private ClusterMetrics(int[] degrees, int[] others, ImmutableArray<ClusterMetric> clusters, ImmutableArray<WeightedPair> bridges) =>
        (_degrees, _others, Clusters, Bridges) = (degrees, others, clusters, bridges);

    /// <summary>The clusters of two records and more, by their smallest record.</summary>
    public ImmutableArray<ClusterMetric> Clusters { get; }

    /// <summary>
    /// The pairs without which a cluster would fall apart, smaller record first, in order. That a bridge joins two groups of
    /// records which nothing else joins makes it the first pair to check.
    /// </summary>
    public ImmutableArray<WeightedPair> Bridges { get; }

    /// <summary>How many records of its cluster a record is tied to.</summary>
    public int Degree(int record) => _degrees[record];

    /// <summary>
    /// Degree centrality (Freeman 1978): the share of its cluster's other records that a record is tied to, in 0..1; 0 for a
    /// record on its own.
    /// </summary>
    public double Centrality(int record) => _others[record] == 0 ? 0 : (double)_degrees[record] / _others[record];

    /// <summary>Measures clusters.</summary>
    /// <param name="clusterOf">For each record the smallest record of its cluster.</param>
    /// <param name="pairs">The pairs, in any order and either way round; of one given twice the larger weight counts.</param>
    /// <param name="threshold">The weight in bits that a pair must exceed to tie two records.</param>
    public static ClusterMetrics Of(ImmutableArray<int> clusterOf, ReadOnlyMemory<WeightedPair> pairs, double threshold = 0)
    {
        var graph = TiedRecords.Of(clusterOf, pairs.Span, threshold);
        var sizes = new int[clusterOf.Length];
        foreach (var cluster in clusterOf)
        {
            sizes[cluster]++;
        }

        var bridges = graph.Bridges();
        var bridgesOf = new int[clusterOf.Length];
        foreach (var bridge in bridges)
        {
            bridgesOf[clusterOf[bridge.Left]]++;
        }

        return new ClusterMetrics(
            [.. Enumerable.Range(0, clusterOf.Length).Select(graph.Degree)], [.. clusterOf.Select(cluster => sizes[cluster] - 1)],
            Measured(clusterOf, sizes, bridgesOf, graph), bridges);
    }

    private static ImmutableArray<ClusterMetric> Measured(ImmutableArray<int> clusterOf, int[] sizes, int[] bridges, TiedRecords graph)
    {
        var (counts, sums, weakest) = (new int[sizes.Length], new double[sizes.Length], new double[sizes.Length]);
        Array.Fill(weakest, double.NaN);
        foreach (var pair in graph.Pairs)
        {
            var cluster = clusterOf[pair.Left];
            counts[cluster]++;
            sums[cluster] += pair.Weight;
            weakest[cluster] = counts[cluster] == 1 ? pair.Weight : Math.Min(weakest[cluster], pair.Weight);
        }

        return [.. Enumerable.Range(0, sizes.Length).Where(c => sizes[c] > 1).Select(c =>
            new ClusterMetric(c, sizes[c], counts[c], bridges[c], counts[c] == 0 ? double.NaN : sums[c] / counts[c], weakest[c]))];
    }
}
