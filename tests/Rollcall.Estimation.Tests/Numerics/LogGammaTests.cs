namespace Rollcall.Estimation.Tests;

public sealed class LogGammaTests
{
    /// <summary>Values to 17 digits from exact factorials and from ln Γ(1/2) = ln √π.</summary>
    [Theory]
    [InlineData(0.5, 0.57236494292470009)]
    [InlineData(1, 0)]
    [InlineData(1.5, -0.12078223763524522)]
    [InlineData(2, 0)]
    [InlineData(3, 0.69314718055994531)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(0.03125, 3.4484891277979584)]
    [InlineData(100, 359.13420536957540)]
    [InlineData(1e6, 12815504.569147611)]
    public void Values_agree_with_the_tables(double x, double expected) =>
        Assert.Equal(expected, LogGamma.Of(x), 4e-15 * Math.Max(1, Math.Abs(expected)));

    [Fact]
    public void Raising_the_argument_by_one_adds_its_logarithm()
    {
        for (var x = 1e-6; x < 1e7; x *= 1.37)
        {
            var next = LogGamma.Of(x + 1);
            Assert.Equal(LogGamma.Of(x) + Math.Log(x), next, 1e-14 * Math.Max(20, Math.Abs(next)));
        }
    }

    [Fact]
    public void There_is_none_below_zero()
    {
        Assert.Equal(double.PositiveInfinity, LogGamma.Of(0));
        Assert.True(double.IsNaN(LogGamma.Of(-1)));
    }
}
