using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusteringTests
{
    [Fact]
    public void Two_persons_joined_by_one_doubtful_pair_do_not_chain()
    {
        // 0-1-2 and 3-4-5 are surely one person each; 2-3 looks alike, everything else between them speaks against it.
        WeightedPair[] pairs = [new(0, 1, 12), new(1, 2, 12), new(0, 2, 12), new(3, 4, 12), new(4, 5, 12), new(3, 5, 12), new(2, 3, 4)];
        Assert.Equal([0, 0, 0, 3, 3, 3], Clustering.Run(6, pairs, 0, (_, _) => -9));
    }

    [Fact]
    public void A_pair_that_nobody_compared_is_asked_for_and_can_speak_for_joining()
    {
        WeightedPair[] pairs = [new(0, 1, 8), new(1, 2, 5)];
        Assert.Equal([0, 0, 0], Clustering.Run(3, pairs, 0, (_, _) => 2));
        Assert.Equal([0, 0, 2], Clustering.Run(3, pairs, 0, (_, _) => -12));
    }

    [Fact]
    public void The_order_of_the_pairs_changes_nothing() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Double[-10, 10]).Array[0, 40].Sample(rows =>
        {
            var pairs = rows.Where(r => r.Item1 < r.Item2).DistinctBy(r => (r.Item1, r.Item2))
                .Select(r => new WeightedPair(r.Item1, r.Item2, Math.Round(r.Item3, 3))).ToList();
            var backwards = Enumerable.Reverse(pairs).ToList();
            Assert.Equal(Clustering.Run(12, pairs, 0, (_, _) => -3), Clustering.Run(12, backwards, 0, (_, _) => -3));
        });

    [Fact]
    public void A_cluster_is_named_by_its_smallest_record() =>
        Assert.Equal([0, 1, 1, 0], Clustering.Run(4, [new(1, 2, 3), new(0, 3, 3)], 0, (_, _) => -3));
}
