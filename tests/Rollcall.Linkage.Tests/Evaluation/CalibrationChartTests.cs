namespace Rollcall.Linkage.Tests;

public sealed class CalibrationChartTests
{
    // By hand: 0.9, 0.9 (one the same) and 0.2 (different): bins 2 of 3 pairs with gap 0.4, 1 with gap 0.2.
    [Fact]
    public void The_expected_error_is_the_mean_gap_weighted_by_pairs()
    {
        var judged = new JudgedPairs();
        judged.Add(3, 0.9, same: true);
        judged.Add(3, 0.9, same: false);
        judged.Add(-2, 0.2, same: false);
        var chart = CalibrationChart.Of(judged);
        Assert.Equal(((2 * 0.4) + 0.2) / 3, chart.ExpectedError, 12);
        Assert.Equal(0.4, chart.GreatestError, 12);
        Assert.Equal((0.01 + 0.81 + 0.04) / 3, chart.BrierScore, 12);
        Assert.Equal([(0.2, 1), (0.9, 2)], chart.Bins.Select(b => (b.From, b.Pairs)));
    }

    [Fact]
    public void Surely_different_pairs_can_be_left_out()
    {
        var judged = new JudgedPairs();
        judged.Add(1, 0.6, same: false);
        for (var i = 0; i < 99; i++)
        {
            judged.Add(-20, 1e-6, same: false);
        }

        Assert.InRange(CalibrationChart.Of(judged).ExpectedError, 0.005, 0.007);
        Assert.Equal(0.6, CalibrationChart.Of(judged, least: 0.01).ExpectedError, 12);
    }

    [Fact]
    public void A_pair_that_stands_for_many_counts_as_many()
    {
        var (one, many) = (new JudgedPairs(), new JudgedPairs());
        one.Add(0, 0.5, same: true, times: 3);
        one.Add(0, 0.5, same: false);
        for (var i = 0; i < 4; i++)
        {
            many.Add(0, 0.5, same: i < 3);
        }

        Assert.Equal(CalibrationChart.Of(many).ExpectedError, CalibrationChart.Of(one).ExpectedError, 12);
        // Two labels know less than four.
        Assert.True(CalibrationChart.Of(one).Bins[0].Same.Low < CalibrationChart.Of(many).Bins[0].Same.Low);
    }

    // Published: Newcombe 1998, table I, 81 of 263 and 0 of 20.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_Wilsons(int same, int among, double low, double high)
    {
        var share = ShareEstimate.Wilson((double)same / among, among);
        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }
}
