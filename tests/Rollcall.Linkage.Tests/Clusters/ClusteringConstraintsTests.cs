using System.Collections.Immutable;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusteringConstraintsTests
{
    private static readonly WeightedPair[] Triangle = [new(0, 1, 5), new(1, 2, 9), new(0, 2, 5)];

    private static readonly Gen<ClusteringConstraints> Constraints = Gen.Select(
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 3], Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Array[0, 3],
        Gen.Int[0, 4].Array[9], Gen.Int[0, 4].Array[0, 3]).Select((must, cannot, lists, free) => new ClusteringConstraints
        {
            MustLink = must,
            CannotLink = [.. cannot.Where(c => c.Item1 != c.Item2)],
            ListOf = lists,
            DuplicateFree = [.. free.Distinct()],
        });

    public static TheoryData<ClusteringMethod> Methods => ClusteringTests.Methods;

    [Fact]
    public void The_example_of_the_documentation_gives_what_it_says()
    {
        WeightedPair[] pairs = [new(0, 1, 12), new(1, 2, 11.5), new(0, 2, 9), new(2, 3, 2.1), new(1, 3, -14)];
        var clustering = Clusterings.Run(4, pairs, new ClusteringOptions
        {
            Constraints = new() { ListOf = [0, 1, 2, 1], DuplicateFree = [1], CannotLink = [(0, 3)] },
        });
        Assert.Equal([0, 0, 0, 3], clustering.ClusterOf);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_list_without_duplicates_gives_a_cluster_one_entry(ClusteringMethod method) =>
        Assert.Equal([0, 1, 1], Run(method, Triangle, new() { ListOf = [0, 0, 1], DuplicateFree = [0] }));

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_list_that_may_hold_a_person_twice_gives_a_cluster_any_number(ClusteringMethod method) =>
        Assert.Equal([0, 0, 0], Run(method, Triangle, new() { ListOf = [0, 0, 1], DuplicateFree = [1] }));

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_must_not_be_one_is_kept_apart(ClusteringMethod method) =>
        Assert.Equal([0, 0, 2], Run(method, [new(0, 1, 6), new(1, 2, 9), new(0, 2, 5)], new() { CannotLink = [(2, 1)] }));

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_must_be_one_is_joined_whatever_the_weights_say(ClusteringMethod method) =>
        Assert.Equal([0, 1, 1], Run(method, [new(0, 1, 5), new(1, 2, -9), new(0, 2, -9)], new() { MustLink = [(2, 1)] }));

    [Fact]
    public void A_must_link_against_a_cannot_link_is_named_and_the_prohibition_holds()
    {
        var result = Clusterings.Run(5, new WeightedPair[] { new(3, 4, 5) }, new ClusteringOptions
        {
            Constraints = new() { MustLink = [(0, 1), (2, 1), (3, 4)], CannotLink = [(0, 2)] },
        });
        Assert.Equal([0, 1, 2, 3, 3], result.ClusterOf);
        Assert.Equal(
            "Records 0 and 2 must not be one person (a cannot-link says so), yet must-links join them: 0 – 1 – 2.",
            Assert.Single(result.Contradictions).ToString());
    }

    [Fact]
    public void A_must_link_inside_a_list_without_duplicates_is_named()
    {
        var result = Clusterings.Run(3, Triangle, new ClusteringOptions
        {
            Constraints = new() { MustLink = [(0, 2), (1, 2)], ListOf = [7, 7, 1], DuplicateFree = [7] },
        });
        Assert.NotEqual(result.ClusterOf[0], result.ClusterOf[1]);
        Assert.Equal(
            "Records 0 and 1 must not be one person (list 7 is declared free of duplicates), yet must-links join them: 0 – 2 – 1.",
            Assert.Single(result.Contradictions).ToString());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_constraint_is_kept_or_named(ClusteringMethod method) =>
        Gen.Select(Clusterings.Pairs(9, 30), Constraints).Sample((pairs, constraints) =>
        {
            var result = Clusterings.Run(9, pairs, new ClusteringOptions { Method = method, Constraints = constraints });
            Assert.True(Clusterings.Keeps(result.ClusterOf, constraints with { MustLink = [] }));
            Assert.True(result.Contradictions.Count > 0 || Clusterings.Keeps(result.ClusterOf, constraints));
        });

    [Fact]
    public void Small_components_are_divided_in_the_best_way_that_keeps_the_constraints() =>
        Gen.Select(Clusterings.Pairs(7, 21), Constraints).Sample((pairs, all) =>
        {
            var constraints = all with
            {
                ListOf = [.. all.ListOf!.Take(7)],
                MustLink = [.. all.MustLink.Where(m => Math.Max(m.Left, m.Right) < 7)],
                CannotLink = [.. all.CannotLink.Where(c => Math.Max(c.Left, c.Right) < 7)],
            };
            var result = Clusterings.Run(7, pairs, new ClusteringOptions { UnseenWeight = -1, Constraints = constraints });
            if (result.Contradictions.Count == 0)
            {
                var best = Clusterings.All(7).Where(c => Clusterings.Keeps(c, constraints)).Max(c => Clusterings.Value(c, pairs, -1));
                Assert.Equal(best, Clusterings.Value(result.ClusterOf, pairs, -1));
            }
        }, iter: 60);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Large_components_keep_the_constraints(ClusteringMethod method)
    {
        const int Records = 2 * ClusteringOptions.LargestDense;
        var random = new Random(11);
        var pairs = Enumerable.Range(1, Records - 1).SelectMany(i => Enumerable.Range(0, 5).Select(_ => new WeightedPair(i, random.Next(i), random.Next(-4, 12)))).ToArray();
        var constraints = new ClusteringConstraints
        {
            ListOf = [.. Enumerable.Range(0, Records).Select(i => i % 5)],
            DuplicateFree = [0, 1, 3],
            MustLink = [(5, 502), (7, 400)],
            CannotLink = [.. pairs.Where((p, i) => i % 50 == 0).Select(p => (p.Left, p.Right))],
        };
        var result = Clusterings.Run(Records, pairs, new ClusteringOptions { Method = method, UnseenWeight = -0.5, Constraints = constraints });
        Assert.Empty(result.Contradictions);
        Assert.True(Clusterings.Keeps(result.ClusterOf, constraints));
        Assert.Contains(result.ClusterOf.GroupBy(c => c), c => c.Count() > 2);
    }

    [Fact]
    public void A_constraint_on_a_record_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Run(ClusteringMethod.Correlation, Triangle, new() { MustLink = [(0, 3)] }));
        Assert.Throws<ArgumentException>(() => Run(ClusteringMethod.Correlation, Triangle, new() { CannotLink = [(1, 1)] }));
        Assert.Throws<ArgumentException>(() => Run(ClusteringMethod.Correlation, Triangle, new() { DuplicateFree = [0], ListOf = [0, 1] }));
    }

    private static ImmutableArray<int> Run(ClusteringMethod method, WeightedPair[] pairs, ClusteringConstraints constraints) =>
        Clusterings.Run(3, pairs, new ClusteringOptions { Method = method, Constraints = constraints }).ClusterOf;
}
