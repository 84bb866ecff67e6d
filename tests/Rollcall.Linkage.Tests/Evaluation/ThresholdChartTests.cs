using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ThresholdChartTests
{
    [Fact]
    public void Labels_are_counted_at_each_threshold()
    {
        var judged = AccuracyCurvesTests.Judged((5, true), (4, false), (3, true), (-1, true), (-6, false));
        judged.AddNeverCompared(1);
        var at = ThresholdChart.FromLabels(judged).At(3);
        Assert.Equal((2, 1, 2), (at.Right, at.Wrong, at.Missed));
        Assert.Equal(2 / 3.0, at.Precision, 12);
        Assert.Equal(0.5, at.Recall, 12);
        Assert.Equal(4 / 7.0, at.F1, 12);
    }

    [Fact]
    public void The_best_threshold_is_the_weight_of_a_pair_and_no_other_is_better() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Bool, (w, same) => (w / 4.0, same)).Array[1, 50].Sample(pairs =>
        {
            var chart = ThresholdChart.FromLabels(AccuracyCurvesTests.Judged(pairs));
            Assert.Contains(chart.Best.Threshold, pairs.Select(p => p.Item1));
            Assert.All(pairs, p => Assert.True(chart.At(p.Item1).F1 <= chart.Best.F1));
        });

    // By hand: probabilities 0.9, 0.6 above the threshold, 0.2 below: 1.5 right, 0.5 wrong, 0.2 + 0.3 missed.
    [Fact]
    public void Without_labels_probabilities_say_what_to_expect()
    {
        var tally = new PairTally();
        tally.Add(0, 1, default, 4, 0.9);
        tally.Add(0, 2, default, 2, 0.6);
        tally.Add(1, 2, default, -2, 0.2);
        var chart = ThresholdChart.FromProbabilities(tally, neverCompared: 0.3);
        var at = chart.At(1);
        Assert.True(chart.Expected);
        Assert.Equal(1.5, at.Right, 8);
        Assert.Equal(0.5, at.Wrong, 8);
        Assert.Equal(0.5, at.Missed, 8);
        Assert.Equal(0.75, at.F1, 8);
    }

    [Fact]
    public void With_calibrated_probabilities_the_expected_errors_are_the_true_ones()
    {
        var random = new Random(7);
        var (tally, judged) = (new PairTally(), new JudgedPairs());
        for (var i = 0; i < 200_000; i++)
        {
            // Weights as they come: many far below, few above; whether a pair is the same goes by its probability.
            var weight = (random.NextDouble() * random.NextDouble() * 60) - 20;
            var probability = LinkModel.Probability(weight);
            tally.Add(i, i + 1, default, weight, probability);
            judged.Add(weight, probability, random.NextDouble() < probability);
        }

        var (expected, counted) = (ThresholdChart.FromProbabilities(tally), ThresholdChart.FromLabels(judged));
        foreach (var threshold in new[] { -3.0, 0, 2, 5 })
        {
            Assert.Equal(counted.At(threshold).Precision, expected.At(threshold).Precision, 0.01);
            Assert.Equal(counted.At(threshold).Recall, expected.At(threshold).Recall, 0.01);
        }

        Assert.InRange(expected.Best.Threshold, -1, 1);
    }

    [Fact]
    public void Without_pairs_there_is_nothing_to_show()
    {
        var chart = ThresholdChart.FromProbabilities(new PairTally());
        Assert.Empty(chart.Points);
        Assert.Equal(1, chart.At(0).Precision);
    }

    [Fact]
    public void The_points_cover_all_weights_in_even_steps()
    {
        var points = ThresholdChart.FromLabels(AccuracyCurvesTests.Judged((-30.2, false), (17.4, true))).Points;
        Assert.Equal(-31, points[0].Threshold);
        Assert.Equal(18, points[^1].Threshold);
        Assert.All(points.Zip(points.Skip(1)), p => Assert.Equal(0.5, p.Second.Threshold - p.First.Threshold, 12));
    }
}
