namespace Rollcall.Linkage.Tests;

public sealed class LabelSampleTests
{
    [Fact]
    public void Every_pair_of_a_stratum_is_as_likely_to_be_drawn_as_it_says()
    {
        var drawn = new Dictionary<int, int>();
        const int Runs = 400;
        double expected = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var tally = new PairTally(seed, drawn: 40);
            for (var i = 0; i < 200; i++)
            {
                tally.Add(0, i + 1, default, i < 180 ? -9.5 : 0.2, i < 180 ? 0.01 : 0.53);
            }

            var sample = LabelSample.Draw(tally, 40, 0);
            expected = sample.Strata[0].Inclusion;
            foreach (var pair in sample.Pairs.Where(p => p.Weight < 0))
            {
                drawn[pair.Right] = drawn.GetValueOrDefault(pair.Right) + 1;
            }
        }

        Assert.Equal(180, drawn.Count);
        Assert.Equal(expected, drawn.Values.Average() / Runs, 3);
        // Each count is binomial: five standard deviations are hardly ever left by one of 180.
        var most = 5 * Math.Sqrt(Runs * expected * (1 - expected));
        Assert.All(drawn.Values, n => Assert.InRange(n, (Runs * expected) - most, (Runs * expected) + most));
    }

    [Fact]
    public void Most_labels_go_where_errors_are()
    {
        var (tally, _) = Population(1, 1, 50_000);
        var sample = LabelSample.Draw(tally, 300, 0);
        Assert.Equal(300, sample.Pairs.Count);
        Assert.Equal(sample.Strata.Sum(s => s.Pairs), tally.Pairs);
        Assert.All(sample.Strata, s => Assert.True(s.Drawn >= Math.Min(s.Pairs, 8)));
        // A pair within two bits is several times as likely to be drawn as one far off on either side.
        var near = sample.Strata.Where(s => s.From >= -2 && s.To <= 2).Min(s => s.Inclusion);
        Assert.True(near > 4 * sample.Strata[0].Inclusion, $"{near} against {sample.Strata[0].Inclusion}");
        Assert.True(near > 2 * sample.Strata[^1].Inclusion, $"{near} against {sample.Strata[^1].Inclusion}");
    }

    [Fact]
    public void A_small_population_is_labelled_whole()
    {
        var tally = new PairTally();
        tally.Add(0, 1, default, 3, 0.9);
        tally.Add(0, 2, default, -3, 0.1);
        var sample = LabelSample.Draw(tally, 50, 0);
        Assert.Equal(2, sample.Pairs.Count);
        Assert.All(sample.Strata, s => Assert.Equal(1, s.Inclusion));
    }

    // The interval is to hold the truth in 95 of 100 samples, also where the model is wrong by two bits.
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Intervals_hold_the_truth_as_often_as_they_say(double bias)
    {
        const int Runs = 200;
        int precision = 0, recall = 0;
        double meanPrecision = 0, meanRecall = 0, truePrecision = 0, trueRecall = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var (tally, truth) = Population(11, seed, 8_000, bias);
            var chart = ThresholdChart.FromLabels(truth.Judged).At(0.5);
            var sample = LabelSample.Draw(tally, 300, 0.5);
            var labelled = sample.Pairs.Select(p => new LabelledPair(
                p.Weight, p.Probability, truth.Same[p.Right] ? LabelAnswer.Same : LabelAnswer.Different, p.Stratum, sample.Strata[p.Stratum - 1].Pairs)).ToList();
            var estimate = SampleEstimates.Of(labelled, 0.5);
            precision += estimate.Precision.Low <= chart.Precision && chart.Precision <= estimate.Precision.High ? 1 : 0;
            recall += estimate.Recall.Low <= chart.Recall && chart.Recall <= estimate.Recall.High ? 1 : 0;
            meanPrecision += estimate.Precision.Value / Runs;
            meanRecall += estimate.Recall.Value / Runs;
            (truePrecision, trueRecall) = (chart.Precision, chart.Recall);
        }

        Assert.InRange(precision / (double)Runs, 0.9, 1);
        Assert.InRange(recall / (double)Runs, 0.9, 1);
        Assert.Equal(truePrecision, meanPrecision, 0.01);
        Assert.Equal(trueRecall, meanRecall, 0.02);
    }

    // By hand: stratum 1 holds 100 pairs, 4 labelled, 1 the same; stratum 2 holds 10, 2 labelled and the same.
    [Fact]
    public void Each_label_stands_for_its_share_of_the_stratum()
    {
        LabelledPair[] pairs =
        [
            new(-1, 0.3, LabelAnswer.Same, 1, 100), new(-1, 0.3, LabelAnswer.Different, 1, 100), new(-1, 0.3, LabelAnswer.Different, 1, 100),
            new(-1, 0.3, LabelAnswer.Different, 1, 100), new(-1, 0.3, LabelAnswer.CannotTell, 1, 100),
            new(5, 0.97, LabelAnswer.Same, 2, 10), new(5, 0.97, LabelAnswer.Same, 2, 10),
        ];
        var estimate = SampleEstimates.Of(pairs, 0);
        Assert.Equal(35, estimate.Matches, 9);
        Assert.Equal(1, estimate.Precision.Value, 9);
        Assert.Equal(10 / 35.0, estimate.Recall.Value, 9);
        Assert.Equal((6, 1), (estimate.Labelled, estimate.CannotTell));
        // Two labels that agree make no certainty.
        Assert.InRange(estimate.Precision.Low, 0.3, 0.99);
        Assert.Equal(10 / 35.0, ThresholdChart.FromLabels(SampleEstimates.Judged(pairs)).At(0).Recall, 9);
    }

    /// <summary>Pairs of which each is the same with its true probability; the model's weights are off by some bits.</summary>
    private static (PairTally Tally, (JudgedPairs Judged, bool[] Same) Truth) Population(int seed, int draw, int pairs, double bias = 0)
    {
        var random = new Random(seed);
        var (tally, judged, same) = (new PairTally(draw), new JudgedPairs(), new bool[pairs + 1]);
        for (var i = 1; i <= pairs; i++)
        {
            var weight = random.NextDouble() < 0.15 ? (random.NextDouble() * 20) - 4 : (random.NextDouble() * 22) - 18;
            same[i] = random.NextDouble() < LinkModel.Probability(weight - bias);
            tally.Add(0, i, default, weight, LinkModel.Probability(weight));
            judged.Add(weight, LinkModel.Probability(weight), same[i]);
        }

        return (tally, (judged, same));
    }
}
