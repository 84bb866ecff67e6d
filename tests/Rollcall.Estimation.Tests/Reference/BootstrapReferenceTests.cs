namespace Rollcall.Estimation.Tests;

/// <summary>
/// BCa intervals beside those that Chan, Silverman and Vincent (2021) published. With the strong bias that sparse tables
/// have, the lower end is nearly the smallest of 1,000 replicates, theirs of one seed: the median over five seeds is compared.
/// </summary>
public sealed class BootstrapReferenceTests
{
    [Theory]
    [InlineData("neworleans_5", 589, 1703)]
    [InlineData("us_western_5", 1293, 3670)]
    [InlineData("neworleans_8", 717, 1657)]
    public void The_ends_are_within_ten_per_cent_of_the_published_ones(string dataset, double lower, double upper)
    {
        var table = ReferenceValues.Table(dataset);
        var intervals = Enumerable.Range(1, 5).Select(seed => Runs.Bootstrap(table, new BootstrapOptions { Seed = seed })!).ToList();
        Assert.Equal(lower, intervals.Select(i => i.Lower).Order().ElementAt(2), 0.1 * lower);
        Assert.Equal(upper, intervals.Select(i => i.Upper).Order().ElementAt(2), 0.1 * upper);
    }
}
