using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusterLinksTests
{
    [Fact]
    public void A_bridge_is_a_link_without_which_a_cluster_falls_apart() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 22].Sample(drawn =>
        {
            var links = drawn.Where(p => p.Item1 != p.Item2).Select(p => (Math.Min(p.Item1, p.Item2), Math.Max(p.Item1, p.Item2))).Distinct()
                .Select((p, i) => new WeightedPair(p.Item1, p.Item2, i + 1)).ToArray();
            var clusters = Components(links);
            var figures = ClusterLinks.Of(clusters, links, 0, r => $"{r}");
            Assert.Equal(clusters.CountBy(c => c).Count(c => c.Value > 1), figures.Count);
            foreach (var cluster in figures)
            {
                var own = links.Where(l => clusters[l.Left] == int.Parse(cluster.Id)).ToList();
                Assert.Equal((own.Count, own.Min(l => l.Weight)), (cluster.Links, cluster.WeakestLink));
                Assert.Equal(own.Count(l => Components([.. links.Where(x => x != l)]).Distinct().Count() > clusters.Distinct().Count()), cluster.Bridges);
                Assert.Equal(clusters.Count(c => c == int.Parse(cluster.Id)), cluster.Size);
            }
        });

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_all_bridges()
    {
        const int Records = 100_000;
        var links = Enumerable.Range(0, Records - 1).Select(i => new WeightedPair(i, i + 1, 5)).ToArray();
        var chain = Assert.Single(ClusterLinks.Of(new int[Records], links, 0, r => $"{r}"));
        Assert.Equal(Records - 1, chain.Bridges);
        Assert.Equal(2.0 / Records, chain.Density, 12);
    }

    [Fact]
    public void Pairs_below_the_threshold_and_across_clusters_are_no_links()
    {
        var figures = ClusterLinks.Of([0, 0, 2, 2], [new(0, 1, 4), new(1, 2, 9), new(2, 3, 1)], 2, r => $"{r}");
        Assert.Equal([1L, 0L], figures.Select(f => f.Links));
        Assert.True(double.IsNaN(figures[1].WeakestLink));
    }

    private static int[] Components(WeightedPair[] links)
    {
        int[] cluster = [.. Enumerable.Range(0, 12)];
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (left, right, _) in links)
            {
                moved |= cluster[left] != cluster[right];
                cluster[left] = cluster[right] = Math.Min(cluster[left], cluster[right]);
            }
        }

        return cluster;
    }
}
