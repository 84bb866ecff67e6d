namespace Rollcall.Linkage.Tests;

public sealed class LabelCalibrationTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.5, 0.8)]
    [InlineData(-2, 1.2)]
    public void Many_labels_tell_how_far_weights_are_off(double shift, double slope)
    {
        var random = new Random(5);
        double[] weights = [.. Enumerable.Range(0, 40_000).Select(_ => (random.NextDouble() * 16) - 8)];
        bool[] same = [.. weights.Select(w => random.NextDouble() < LinkModel.Probability(shift + (slope * w)))];
        var found = LabelCalibration.Fit(weights, same);
        Assert.Equal(shift, found.Shift, 0.1);
        Assert.Equal(slope, found.Slope, 0.05);
    }

    [Fact]
    public void No_label_changes_nothing() => Assert.Equal(-3.25, LabelCalibration.Fit([], []).Bits(-3.25));

    [Fact]
    public void One_label_against_the_weight_moves_weights_by_a_few_bits_at_most()
    {
        Assert.InRange(LabelCalibration.Fit([30], [false]).Bits(0), -5, -0.5);
        Assert.InRange(LabelCalibration.Fit([-30], [true]).Bits(0), 0.5, 5);
    }

    [Fact]
    public void Labels_that_agree_with_sure_weights_leave_them_as_they_are()
    {
        double[] weights = [-30, -25, 22, 28];
        var found = LabelCalibration.Fit(weights, [false, false, true, true]);
        Assert.All(weights, w => Assert.Equal(w, found.Bits(w), 0.01));
    }

    [Fact]
    public void The_fitted_probabilities_add_up_to_the_matches_but_for_the_prior()
    {
        var random = new Random(6);
        double[] weights = [.. Enumerable.Range(0, 5000).Select(_ => (random.NextDouble() * 20) - 10)];
        bool[] same = [.. weights.Select(w => w + (random.NextDouble() * 6) > 1)];
        var found = LabelCalibration.Fit(weights, same, stretch: false);
        Assert.Equal(1, found.Slope);
        Assert.Equal(same.Count(s => s), weights.Sum(w => LinkModel.Probability(found.Bits(w))), 1.0);
    }
}
