using System.Collections.Immutable;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusterMetricsTests
{
    // Two triangles and the bridge between them; 6 and 7 are one cluster that no pair ties; 8 is alone.
    private static readonly WeightedPair[] Pairs =
        [new(0, 1, 9), new(2, 1, 8), new(0, 2, 7), new(3, 4, 6), new(4, 5, 6), new(3, 5, 6), new(3, 2, 1), new(0, 5, -3), new(0, 8, 9)];

    private static readonly ClusterMetrics Metrics = ClusterMetrics.Of([0, 0, 0, 0, 0, 0, 6, 6, 8], Pairs);

    [Fact]
    public void A_cluster_of_two_groups_shows_by_its_bridge_and_its_density()
    {
        var cluster = Metrics.Clusters[0];
        Assert.Equal((0, 6, 7, 1), (cluster.Cluster, cluster.Records, cluster.Pairs, cluster.Bridges));
        Assert.Equal(7 / 15.0, cluster.Density);
        Assert.Equal(43 / 7.0, cluster.MeanWeight, 12);
        Assert.Equal(1, cluster.WeakestWeight);
        Assert.Equal(new WeightedPair(2, 3, 1), Assert.Single(Metrics.Bridges));
    }

    [Fact]
    public void A_record_is_as_central_as_it_is_tied_to_others()
    {
        Assert.Equal((3, 0.6), (Metrics.Degree(2), Metrics.Centrality(2)));
        Assert.Equal((2, 0.4), (Metrics.Degree(0), Metrics.Centrality(0)));
        Assert.Equal((0, 0.0), (Metrics.Degree(8), Metrics.Centrality(8)));
    }

    [Fact]
    public void A_cluster_that_no_pair_ties_has_no_weights()
    {
        var cluster = Metrics.Clusters[1];
        Assert.Equal((6, 2, 0, 0.0), (cluster.Cluster, cluster.Records, cluster.Pairs, cluster.Density));
        Assert.True(double.IsNaN(cluster.MeanWeight) && double.IsNaN(cluster.WeakestWeight));
        Assert.Equal(2, Metrics.Clusters.Length);
    }

    [Fact]
    public void A_pair_is_a_bridge_exactly_where_without_it_more_components_remain() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 24].Sample(rows =>
        {
            var pairs = rows.Where(r => r.Item1 < r.Item2).Distinct().Select(r => new WeightedPair(r.Item1, r.Item2, 1)).ToArray();
            ImmutableArray<int> clusters = [.. ConnectedComponents.Of(12, pairs)];
            var expected = pairs.Where(p => Components(pairs.Where(q => q != p)) > Components(pairs)).OrderBy(p => (p.Left, p.Right));
            Assert.Equal(expected, ClusterMetrics.Of(clusters, pairs.Concat(pairs).ToArray()).Bridges);
        });

    [Fact]
    public void A_long_chain_is_nothing_but_bridges()
    {
        var chain = Enumerable.Range(1, 29_999).Select(i => new WeightedPair(i - 1, i, 1)).ToArray();
        Assert.Equal(chain, ClusterMetrics.Of([.. new int[30_000]], chain).Bridges);
    }

    private static int Components(IEnumerable<WeightedPair> pairs) => ConnectedComponents.Of(12, pairs.ToArray()).Distinct().Count();
}
