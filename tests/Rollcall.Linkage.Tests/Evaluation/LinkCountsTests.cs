namespace Rollcall.Linkage.Tests;

public sealed class LinkCountsTests
{
    [Theory]
    [InlineData(0.9, 0.02)]
    [InlineData(0.7, 0.2)]
    [InlineData(0.4, 0.6)]
    public void Wrong_links_are_told_from_second_links_on_simulated_lists(double right, double wrong)
    {
        const int Runs = 100;
        var held = 0;
        var mean = 0.0;
        var truth = right / (right + wrong);
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var counts = new long[12];
            for (var i = 0; i < 4000; i++)
            {
                counts[(random.NextDouble() < right ? 1 : 0) + Poisson(random, wrong)]++;
            }

            var precision = LinkCounts.Estimate(counts)!.Precision;
            mean += precision.Value / Runs;
            held += precision.Low <= truth && truth <= precision.High ? 1 : 0;
        }

        Assert.Equal(truth, mean, 0.01);
        Assert.InRange(held / (double)Runs, 0.88, 1);
    }

    // By hand: where p = 0.8 and the mean of wrong links is 0.1, shares are 0.2·e^-0.1, (0.8 + 0.02)·e^-0.1, …
    [Fact]
    public void The_exact_mixture_gives_back_its_parts()
    {
        var poisson = new[] { 1, 0.1, 0.1 * 0.1 / 2, 0.001 / 6, 0.0001 / 24 }.Select(x => x * Math.Exp(-0.1)).ToArray();
        var counts = poisson.Select((p, k) => (long)Math.Round(1e9 * ((0.2 * p) + (k > 0 ? 0.8 * poisson[k - 1] : 0)))).ToArray();
        var estimate = LinkCounts.Estimate(counts)!;
        Assert.Equal(0.8, estimate.RightPerRecord, 1e-4);
        Assert.Equal(0.1, estimate.WrongPerRecord, 1e-4);
        Assert.Equal(0.8 / 0.9, estimate.Precision.Value, 1e-4);
    }

    [Fact]
    public void Without_links_there_is_nothing_to_estimate() => Assert.Null(LinkCounts.Estimate([100, 0]));

    [Fact]
    public void Without_second_links_hardly_any_link_is_wrong() => Assert.InRange(LinkCounts.Estimate([500, 500])!.Precision.Value, 0.999, 1);

    private static int Poisson(Random random, double mean)
    {
        var (k, p) = (0, random.NextDouble());
        for (var term = Math.Exp(-mean); p > term; p -= term, term *= mean / k)
        {
            k++;
        }

        return k;
    }
}
