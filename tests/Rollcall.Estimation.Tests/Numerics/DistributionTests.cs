namespace Rollcall.Estimation.Tests;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.5, 0)]
    [InlineData(0.001, -3.0902323061678136)]
    [InlineData(1e-10, -6.3613409024040557)]
    public void Normal_quantiles_agree_with_the_tables(double p, double z)
    {
        Assert.Equal(z, Normal.Quantile(p), 1e-9);
        Assert.Equal(p, Normal.Below(z), 1e-13);
    }

    /// <summary>The usual table of Student's t, two-sided 95 % and 99 %.</summary>
    [Theory]
    [InlineData(0.975, 1, 12.7062)]
    [InlineData(0.975, 2, 4.3027)]
    [InlineData(0.975, 10, 2.2281)]
    [InlineData(0.975, 30, 2.0423)]
    [InlineData(0.995, 5, 4.0321)]
    [InlineData(0.025, 10, -2.2281)]
    [InlineData(0.975, double.PositiveInfinity, 1.9600)]
    public void Student_quantiles_agree_with_the_tables(double p, double freedom, double t) =>
        Assert.Equal(t, StudentT.Quantile(p, freedom), 5e-5);

    [Theory]
    [InlineData(3, 40)]
    [InlineData(25, 200)]
    [InlineData(800, 1_000_000)]
    public void Binomial_and_Poisson_variates_have_their_mean_and_variance(double mean, long trials)
    {
        var random = new RandomSource(5);
        var p = mean / trials;
        Moments(() => random.Binomial(trials, p), mean, mean * (1 - p));
        Moments(() => random.Binomial(trials, 1 - p), trials - mean, mean * (1 - p));
        Moments(() => random.Poisson(mean), mean, mean);
    }

    [Theory]
    [InlineData(6, 0.3)]
    [InlineData(60, 0.4)]
    public void Binomial_variates_have_their_distribution(int trials, double p)
    {
        const int Draws = 200_000;
        var (random, counts) = (new RandomSource(11), new double[trials + 1]);
        for (var i = 0; i < Draws; i++)
        {
            counts[random.Binomial(trials, p)]++;
        }

        var statistic = 0.0;
        var cells = 0;
        for (var k = 0; k <= trials; k++)
        {
            var expected = Draws * Math.Exp(LogGamma.Of(trials + 1.0) - LogGamma.Of(k + 1.0) - LogGamma.Of(trials - k + 1.0) + (k * Math.Log(p)) + ((trials - k) * Math.Log(1 - p)));
            if (expected >= 5)
            {
                statistic += (counts[k] - expected) * (counts[k] - expected) / expected;
                cells++;
            }
        }

        // Four standard deviations of a chi-squared variable.
        Assert.InRange(statistic, 0, cells + (4 * Math.Sqrt(2 * cells)));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.7)]
    [InlineData(30)]
    public void Gamma_and_beta_variates_have_their_means(double shape)
    {
        var random = new RandomSource(3);
        Moments(() => random.Gamma(shape), shape, shape);
        var mean = shape / (shape + 2);
        Moments(() => Math.Exp(random.LogBeta(shape, 2).Log), mean, mean * (1 - mean) / (shape + 3));
    }

    [Fact]
    public void Sharing_out_loses_nobody_and_keeps_the_proportions()
    {
        var random = new RandomSource(9);
        double[] weights = [0, 3, 1e-320, 1, 0];
        var into = new long[5];
        for (var i = 0; i < 1000; i++)
        {
            random.Share(1000, weights, into);
        }

        Assert.Equal(1_000_000, into.Sum());
        Assert.Equal((0, 0), (into[0], into[4]));
        Assert.Equal(750_000, into[1], 4.0 * 433);
    }

    private static void Moments(Func<double> draw, double mean, double variance)
    {
        const int Draws = 100_000;
        double sum = 0, squares = 0;
        for (var i = 0; i < Draws; i++)
        {
            var value = draw();
            sum += value;
            squares += (value - mean) * (value - mean);
        }

        Assert.Equal(mean, sum / Draws, 4 * Math.Sqrt(variance / Draws));
        Assert.Equal(1, squares / Draws / variance, 0.12);
    }
}
