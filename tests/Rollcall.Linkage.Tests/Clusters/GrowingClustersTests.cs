using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class GrowingClustersTests
{
    private static readonly Gen<(int Records, WeightedPair[] Pairs)> Addition = Gen.Select(
        Gen.Int[1, 9], Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[-80, 80]).Array[0, 14]).Select((records, rows) =>
            (records, rows.Select(r => new WeightedPair(r.Item1, r.Item2, r.Item3 / 8.0)).ToArray()));

    public static TheoryData<ClusteringMethod> Methods => ClusteringTests.Methods;

    [Theory]
    [MemberData(nameof(Methods))]
    public void Adding_bit_by_bit_gives_what_starting_again_gives(ClusteringMethod method) =>
        Addition.Array[1, 6].Sample(additions =>
        {
            var options = new ClusteringOptions { Method = method, UnseenWeight = -2, Threads = 2 };
            var growing = new GrowingClusters(options);
            var (records, all) = (0, new List<WeightedPair>());
            foreach (var (more, rows) in additions)
            {
                records += more;
                var pairs = Within(records, rows);
                all.AddRange(pairs);
                growing.Add(more, pairs, cancel: TestContext.Current.CancellationToken);
                Assert.Equal(Clusterings.Run(records, [.. all], options).ClusterOf, growing.ClusterOf);
            }
        });

    [Fact]
    public void Constraints_that_change_give_what_starting_again_gives() =>
        Gen.Select(Addition, Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999]).Array[0, 3], Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999]).Array[0, 2], Gen.Int[0, 2]).Array[1, 5].Sample(additions =>
        {
            var growing = new GrowingClusters(new ClusteringOptions { UnseenWeight = -2 });
            var (records, all) = (0, new List<WeightedPair>());
            foreach (var ((more, rows), must, cannot, free) in additions)
            {
                records += more;
                var pairs = Within(records, rows);
                all.AddRange(pairs);
                var constraints = new ClusteringConstraints
                {
                    MustLink = [.. must.Select(m => (m.Item1 % records, m.Item2 % records))],
                    CannotLink = [.. cannot.Select(c => (c.Item1 % records, c.Item2 % records)).Where(c => c.Item1 != c.Item2)],
                    ListOf = [.. Enumerable.Range(0, records).Select(i => i % 3)],
                    DuplicateFree = [free],
                };
                growing.Add(more, pairs, constraints, TestContext.Current.CancellationToken);
                var again = Clusterings.Run(records, [.. all], new ClusteringOptions { UnseenWeight = -2, Constraints = constraints });
                Assert.Equal(again.ClusterOf, growing.ClusterOf);
                Assert.Equal(again.Contradictions.Select(c => c.ToString()), growing.Contradictions.Select(c => c.ToString()));
            }
        });

    [Fact]
    public void Only_components_that_change_are_divided_anew()
    {
        var growing = new GrowingClusters(new ClusteringOptions());
        growing.Add(6, [new(0, 1, 5), new(2, 3, 5), new(4, 5, 5)], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(6, growing.Touched);
        growing.Add(1, [new(6, 3, 5), new(2, 6, 5), new(0, 4, -3)], cancel: TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 2, 2, 4, 4, 2], growing.ClusterOf);
        Assert.Equal(3, growing.Touched);
        growing.Add(0, [], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(0, growing.Touched);
    }

    [Fact]
    public void An_addition_that_is_refused_changes_nothing()
    {
        var growing = new GrowingClusters(new ClusteringOptions());
        growing.Add(2, [new(0, 1, 5)], cancel: TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentException>(() => growing.Add(1, [new(0, 3, 5)], cancel: TestContext.Current.CancellationToken));
        growing.Add(1, [new(1, 2, 5), new(0, 2, 5)], cancel: TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 0], growing.ClusterOf);
    }

    private static WeightedPair[] Within(int records, WeightedPair[] rows) =>
        [.. rows.Select(p => p with { Left = p.Left % records, Right = p.Right % records })];
}
