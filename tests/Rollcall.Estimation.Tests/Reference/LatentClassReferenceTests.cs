namespace Rollcall.Estimation.Tests;

/// <summary>Latent classes beside LCMCR, whose six seeds differ from each other; ours must agree where our chains do.</summary>
public sealed class LatentClassReferenceTests
{
    [Theory]
    [InlineData("kosovo_4")]
    [InlineData("us_western_5")]
    [InlineData("neworleans_5")]
    public void Means_are_within_two_per_cent_of_the_mean_of_the_reference_seeds(string dataset)
    {
        var means = ReferenceValues.All().Where(r => r.Dataset == dataset && r.Method == "LCMCR" && r.Quantity == "mean").Select(r => r.Value).ToList();
        Assert.Equal(6, means.Count);
        var posterior = Sampled(dataset);
        Assert.InRange(posterior.RHatUnobserved, 0, 1.05);
        Assert.Equal(means.Average(), posterior.Mean, 0.02 * means.Average());
    }

    /// <summary>Here the reference's own seeds lie 13 % apart, since some of its chains stay in a lesser mode; the mean need only be among them.</summary>
    [Fact]
    public void The_mean_on_the_british_table_lies_among_the_reference_seeds()
    {
        var means = ReferenceValues.All().Where(r => r is { Dataset: "uk2013_5", Method: "LCMCR", Quantity: "mean" }).Select(r => r.Value).ToList();
        var posterior = Sampled("uk2013_5");
        Assert.InRange(posterior.RHatUnobserved, 0, 1.05);
        Assert.InRange(posterior.Mean, 0.98 * means.Min(), 1.02 * means.Max());
    }

    private static LatentClassPosterior Sampled(string dataset) =>
        Runs.Classes(ReferenceValues.Table(dataset), new LatentClassOptions { Classes = 10, Sweeps = 60_000 });
}
