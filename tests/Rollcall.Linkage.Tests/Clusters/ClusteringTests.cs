using System.Collections.Immutable;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusteringTests
{
    public static TheoryData<ClusteringMethod> Methods => [ClusteringMethod.AverageLinkage, ClusteringMethod.Correlation];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Two_persons_joined_by_one_doubtful_pair_do_not_chain(ClusteringMethod method)
    {
        // 0-1-2 and 3-4-5 are surely one person each; 2-3 looks alike, everything else between them speaks against it.
        WeightedPair[] pairs = [new(0, 1, 12), new(1, 2, 12), new(0, 2, 12), new(3, 4, 12), new(4, 5, 12), new(3, 5, 12), new(2, 3, 4)];
        Assert.Equal([0, 0, 0, 3, 3, 3], Run(6, pairs, method, -9));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_pair_that_nobody_compared_is_asked_for_and_can_speak_for_joining(ClusteringMethod method)
    {
        WeightedPair[] pairs = [new(0, 1, 8), new(1, 2, 5)];
        Assert.Equal([0, 0, 0], Run(3, pairs, method, weight: (_, _) => 2));
        Assert.Equal([0, 0, 2], Run(3, pairs, method, weight: (_, _) => -12));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_cluster_is_named_by_its_smallest_record(ClusteringMethod method) =>
        Assert.Equal([0, 1, 1, 0], Run(4, [new(2, 1, 3), new(0, 3, 3)], method));

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_gains_nothing_is_not_joined(ClusteringMethod method) =>
        Assert.Equal([0, 0, 2], Run(3, [new(0, 1, 5), new(1, 2, 3)], method, -3));

    [Fact]
    public void Small_components_are_divided_in_the_best_of_all_ways() =>
        Gen.Select(Clusterings.Pairs(7, 21), Gen.Int[-40, 0]).Sample((pairs, eighths) =>
        {
            var unseen = eighths / 8.0;
            var best = Clusterings.All(7).Max(c => Clusterings.Value(c, pairs, unseen));
            Assert.Equal(best, Clusterings.Value(Run(7, pairs, ClusteringMethod.Correlation, unseen), pairs, unseen));
        }, iter: 60);

    [Fact]
    public void Average_linkage_joins_what_a_plain_version_joins() =>
        Gen.Select(Clusterings.Pairs(20, 80), Gen.Int[1, 40]).Sample((pairs, eighths) =>
        {
            var told = Told(pairs);
            Assert.Equal(Clusterings.AverageLinkage(20, told, -eighths / 8.0), Run(20, told, ClusteringMethod.AverageLinkage, -eighths / 8.0));
        });

    [Fact]
    public void Average_linkage_of_a_large_component_joins_what_a_plain_version_joins()
    {
        const int Records = ClusteringOptions.LargestDense + 60;
        var random = new Random(3);
        var chain = Enumerable.Range(1, Records - 1).Select(i => new WeightedPair(i - 1, i, random.NextDouble() * 8));
        var others = Enumerable.Range(0, 4 * Records).Select(_ => (Left: random.Next(Records), Right: random.Next(Records)))
            .Where(p => p.Right - p.Left > 1).Distinct().Select(p => new WeightedPair(p.Left, p.Right, (random.NextDouble() * 16) - 6));
        WeightedPair[] pairs = Told([.. chain, .. others]);
        Assert.Equal(Clusterings.AverageLinkage(Records, pairs, -1), Run(Records, pairs, ClusteringMethod.AverageLinkage, -1));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(ClusteringOptions.LargestDense + 44)]
    public void Correlation_is_never_worse_than_average_linkage_and_no_record_is_better_off_elsewhere(int records) =>
        Clusterings.Pairs(records, 5 * records).Sample(pairs =>
        {
            var average = Run(records, pairs, ClusteringMethod.AverageLinkage, -2);
            var clusterOf = Run(records, pairs, ClusteringMethod.Correlation, -2);
            var value = Clusterings.Value(clusterOf, pairs, -2);
            Assert.True(value >= Clusterings.Value(average, pairs, -2));
            var weights = pairs.SelectMany(p => new[] { p, new WeightedPair(p.Right, p.Left, p.Weight) }).ToDictionary(p => (p.Left, p.Right), p => p.Weight);
            for (var i = 0; i < records; i++)
            {
                var gains = Enumerable.Range(0, records).Where(j => j != i).GroupBy(j => clusterOf[j])
                    .ToDictionary(g => g.Key, g => g.Sum(j => weights.GetValueOrDefault((i, j), -2)));
                var own = gains.GetValueOrDefault(clusterOf[i]);
                Assert.True(own >= 0 && own >= gains.Values.DefaultIfEmpty(0).Max(), $"record {i}");
            }
        }, iter: 20);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Order_direction_and_threads_change_nothing(ClusteringMethod method) =>
        Gen.Select(Gen.Int[0, 299], Gen.Int[0, 299], Gen.Double[-10, 10]).Array[0, 900].Sample(rows =>
        {
            var pairs = rows.Select(r => new WeightedPair(r.Item1, r.Item2, r.Item3)).ToArray();
            var turned = pairs.Reverse().Select(p => new WeightedPair(p.Right, p.Left, p.Weight)).ToArray();
            var options = new ClusteringOptions { Method = method, Constraints = Every7thListIsFree(300) };
            Assert.Equal(
                Clusterings.Run(300, pairs, options).ClusterOf, Clusterings.Run(300, turned, options with { Threads = 3 }).ClusterOf);
        }, iter: 30);

    [Fact]
    public void A_long_chain_is_cut_and_does_not_take_long()
    {
        const int Records = 50_000;
        var pairs = Enumerable.Range(1, Records - 1).Select(i => new WeightedPair(i - 1, i, 5 + (i % 3))).ToArray();
        var clusters = Run(Records, pairs, ClusteringMethod.Correlation, -4).GroupBy(c => c).ToList();
        Assert.InRange(clusters.Max(c => c.Count()), 2, 4);
    }

    [Fact]
    public void A_pair_never_compared_cannot_speak_for_one_person()
    {
        var refused = Assert.Throws<ArgumentException>(() => Run(2, [], ClusteringMethod.Correlation, unseen: 1));
        Assert.Contains("everything would be one person", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_told_to_stop_stops() => Assert.Throws<OperationCanceledException>(() =>
        Clustering.Run(2, new WeightedPair[] { new(0, 1, 1) }, cancel: new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Without_pairs_everybody_is_alone(int records) =>
        Assert.Equal(Enumerable.Range(0, records), Run(records, [], ClusteringMethod.Correlation));

    private static ImmutableArray<int> Run(
        int records, WeightedPair[] pairs, ClusteringMethod method, double unseen = -4, Func<int, int, double>? weight = null) =>
        Clusterings.Run(records, pairs, new ClusteringOptions { Method = method, UnseenWeight = unseen, Weight = weight }).ClusterOf;

    private static ClusteringConstraints Every7thListIsFree(int records) =>
        new() { ListOf = [.. Enumerable.Range(0, records).Select(i => i % 28)], DuplicateFree = [0, 7, 14, 21] };

    /// <summary>Weights that differ from each other, so that no two joinings are equally good.</summary>
    private static WeightedPair[] Told(WeightedPair[] pairs) =>
        [.. pairs.Select((p, i) => p with { Weight = p.Weight + ((1 + (i * 7919 % 1009)) / 65536.0) })];
}
