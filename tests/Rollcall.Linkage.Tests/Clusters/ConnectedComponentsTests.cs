using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ConnectedComponentsTests
{
    [Fact]
    public void The_smallest_record_stands_for_its_component() =>
        Assert.Equal([0, 1, 1, 0, 4], ConnectedComponents.Of(5, new WeightedPair[] { new(3, 0, 1), new(2, 1, 1) }));

    [Fact]
    public void A_pair_that_is_not_above_the_weight_joins_nothing() =>
        Assert.Equal([0, 1, 2, 2], ConnectedComponents.Of(4, new WeightedPair[] { new(0, 1, 3), new(2, 3, 3.5) }, above: 3));

    [Fact]
    public void Records_hang_together_where_a_walk_along_pairs_leads_from_one_to_the_other() =>
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 29]).Array[0, 40].Sample(rows =>
        {
            var pairs = rows.Select(r => new WeightedPair(r.Item1, r.Item2, 1)).ToArray();
            Assert.Equal(ByWalking(30, rows), ConnectedComponents.Of(30, pairs, threads: 2));
        });

    [Fact]
    public void Many_threads_that_join_the_same_records_find_the_same_components()
    {
        var random = new Random(7);
        var pairs = Enumerable.Range(0, 300_000).Select(_ => new WeightedPair(random.Next(200_000), random.Next(200_000), random.NextDouble())).ToArray();
        Assert.Equal(ConnectedComponents.Of(200_000, pairs, 0.4), ConnectedComponents.Of(200_000, pairs.Reverse().ToArray(), 0.4, threads: 8));
    }

    [Theory]
    [InlineData(-1, 2, 0)]
    [InlineData(2, 5, 0)]
    [InlineData(0, 1, double.NaN)]
    public void A_pair_of_no_record_or_without_weight_is_named(int left, int right, double weight)
    {
        WeightedPair[] pairs = [new(0, 1, 1), new(left, right, weight)];
        var refused = Assert.Throws<ArgumentException>(() => ConnectedComponents.Of(5, pairs));
        Assert.Contains("at place 1", refused.Message, StringComparison.Ordinal);
    }

    private static int[] ByWalking(int records, (int Left, int Right)[] pairs)
    {
        var next = pairs.Concat(pairs.Select(p => (p.Right, p.Left))).ToLookup(p => p.Item1, p => p.Item2);
        var component = Enumerable.Repeat(-1, records).ToArray();
        for (var start = 0; start < records; start++)
        {
            for (var walk = new Stack<int>(component[start] < 0 ? [start] : []); walk.TryPop(out var record);)
            {
                component[record] = start;
                foreach (var other in next[record].Where(o => component[o] < 0))
                {
                    walk.Push(other);
                }
            }
        }

        return component;
    }
}
