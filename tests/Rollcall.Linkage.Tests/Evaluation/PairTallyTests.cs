using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class PairTallyTests
{
    private static readonly Gen<(int Left, int Right, Pattern Pattern, double Weight)[]> Pairs = Gen.Select(
        Gen.Int[0, 500], Gen.Int[501, 1000], Gen.ULong[0, 6], Gen.Double[-70, 70], (l, r, p, w) => (l, r, new Pattern(p), w)).Array[0, 400];

    [Fact]
    public void The_number_of_threads_and_the_order_of_pairs_leave_no_trace() => Pairs.Sample(pairs =>
    {
        var distinct = pairs.DistinctBy(p => (p.Left, p.Right)).ToArray();
        var (whole, first, second) = (new PairTally(drawn: 20), new PairTally(drawn: 20), new PairTally(drawn: 20));
        for (var i = 0; i < distinct.Length; i++)
        {
            Add(whole, distinct[i]);
            Add(i % 3 == 0 ? first : second, distinct[^(i + 1)]);
        }

        first.Merge(second);
        Assert.Equal(whole.Histogram().Bins, first.Histogram().Bins);
        Assert.Equivalent(whole.Patterns(), first.Patterns(), strict: true);
        Assert.Equal(whole.ExpectedMatches, first.ExpectedMatches);
        if (distinct.Length > 0)
        {
            Assert.Equal(LabelSample.Draw(whole, 20, 1).Pairs, LabelSample.Draw(first, 20, 1).Pairs);
        }
    });

    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_histogram_holds_each_pair_once(double width) => Pairs.Sample(pairs =>
    {
        var tally = Tally(pairs);
        var histogram = tally.Histogram(width);
        Assert.Equal(pairs.Length, histogram.Pairs);
        Assert.Equal(tally.ExpectedMatches, histogram.ExpectedMatches, 1e-6);
        Assert.All(histogram.Bins.Zip(histogram.Bins.Skip(1)), b => Assert.Equal(b.First.To, b.Second.From));
        foreach (var bin in histogram.Bins)
        {
            Assert.Equal(pairs.Count(p => Math.Clamp(p.Weight, -64, 63.99) >= bin.From && Math.Clamp(p.Weight, -64, 63.99) < bin.To), bin.Pairs);
        }
    });

    [Fact]
    public void A_pattern_has_its_counts_weights_and_examples()
    {
        var tally = new PairTally(examples: 2);
        foreach (var (right, weight) in new[] { (1, 2.0), (2, 4.0), (3, 9.0) })
        {
            tally.Add(0, right, new Pattern(0x21), weight, 0.5);
        }

        tally.Add(new Pattern(0x22), -3, 0.1, 10);
        var rows = tally.Patterns().Rows;
        Assert.Equal([0x21UL, 0x22UL], rows.Select(r => r.Pattern.Bits));
        Assert.Equal((3L, 5.0, 2.0, 9.0, 0.5), (rows[0].Pairs, rows[0].MeanWeight, rows[0].LeastWeight, rows[0].GreatestWeight, rows[0].Probability));
        Assert.Equal(2, rows[0].Examples.Count);
        Assert.Equal((10L, 0), (rows[1].Pairs, rows[1].Examples.Count));
        Assert.Equal(0.1, rows[1].Probability, 9);
    }

    [Fact]
    public void The_patterns_worth_a_look_are_those_with_most_errors_to_expect()
    {
        var tally = new PairTally();
        tally.Add(new Pattern(1), 20, 0.999999, 1000);
        tally.Add(new Pattern(2), 1, 0.67, 100);
        tally.Add(new Pattern(3), -1, 0.33, 60);
        tally.Add(new Pattern(4), -20, 1e-6, 100_000);
        Assert.Equal([2UL, 3UL], tally.Patterns().WorthALook(2, 0).Select(r => r.Pattern.Bits));
    }

    private static PairTally Tally(IEnumerable<(int, int, Pattern, double)> pairs)
    {
        var tally = new PairTally();
        foreach (var pair in pairs)
        {
            Add(tally, pair);
        }

        return tally;
    }

    private static void Add(PairTally tally, (int Left, int Right, Pattern Pattern, double Weight) pair) =>
        tally.Add(pair.Left, pair.Right, pair.Pattern, pair.Weight, LinkModel.Probability(pair.Weight));
}
