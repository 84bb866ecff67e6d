namespace Rollcall.Linkage.Tests;

public sealed class LinkModelTests
{
    private static readonly Comparison Name = new("name", ["missing", "same", "other"], [0, 0.9, 0.1]);

    // Published in Fellegi and Sunter's form: log2(m/u) of each level, log2(λ/(1−λ)) of the prior.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3.169925)]
    [InlineData(2, -3.169925)]
    public void A_level_weighs_the_logarithm_of_m_over_u(int level, double bits) =>
        Assert.Equal(bits, Model().Bits(0, level), 1e-6);

    [Fact]
    public void The_prior_is_the_logarithm_of_the_odds() => Assert.Equal(-6.62935662, Model().PriorBits(0), 1e-8);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 2 / 3.0)]
    [InlineData(-10, 0.000975609756)]
    [InlineData(2000, 1)]
    [InlineData(-2000, 0)]
    public void A_weight_becomes_a_probability(double weight, double probability) =>
        Assert.Equal(probability, LinkModel.Probability(weight), 1e-12);

    private static LinkModel Model() => new([Name], [[0, 0.9, 0.1]], [[0, 0.1, 0.9]], [0.01]);
}
