namespace Rollcall.Estimation;

/// <summary>The natural logarithm of the gamma function, which .NET lacks.</summary>
internal static class LogGamma
{
    // Below this, the argument is shifted up until Stirling's series is exact to the last digits.
    private const double Shift = 10;
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>
    /// ln Γ(x) for x &gt; 0. The error is a few units in the last place of the larger of 1 and the result.
    /// Stirling's series with its Bernoulli coefficients: Abramowitz and Stegun 1964, 6.1.41; the shift: 6.1.15.
    /// </summary>
    public static double Of(double x)
    {
        if (!(x > 0))
        {
            return x == 0 ? double.PositiveInfinity : double.NaN;
        }

        if (x >= Shift)
        {
            return Stirling(x);
        }

        // Exact at 1 and 2, where the difference of two large terms would leave only rounding.
        if (x is 1 or 2)
        {
            return 0;
        }

        var product = x;
        var y = x + 1;
        while (y < Shift)
        {
            product *= y;
            y++;
        }

        return Stirling(y) - Math.Log(product);
    }

    private static double Stirling(double x)
    {
        var r = 1 / x;
        var s = r * r;
        var series = r * (1.0 / 12 - (s * (1.0 / 360 - (s * (1.0 / 1260 - (s * (1.0 / 1680 - (s * (1.0 / 1188 - (s * (691.0 / 360360 - (s * (1.0 / 156)))))))))))));
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + series;
    }
}
