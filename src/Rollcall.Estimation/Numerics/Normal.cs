namespace Rollcall.Estimation;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>The probability of a value up to x. Complementary error function by continued fraction and series: Abramowitz and Stegun 1964, 7.1.6 and 26.2.14.</summary>
    public static double Below(double x)
    {
        var z = Math.Abs(x);
        double tail;
        if (z > 38)
        {
            tail = 0;
        }
        else if (z > 3)
        {
            var fraction = z;
            for (var k = 60; k >= 1; k--)
            {
                fraction = z + (k / fraction);
            }

            tail = Density(z) / fraction;
        }
        else
        {
            var (term, sum) = (z, z);
            for (var k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2)
            {
                term *= z * z / k;
                sum += term;
            }

            tail = 0.5 - (Density(z) * sum);
        }

        return x > 0 ? 1 - tail : tail;
    }

    public static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>The value that a share p of the distribution lies below; p strictly between 0 and 1.</summary>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        }

        // A rough start (Abramowitz and Stegun 1964, 26.2.22), then Halley's steps on the distribution function itself.
        var t = Math.Sqrt(-2 * Math.Log(Math.Min(p, 1 - p)));
        var z = t - ((2.30753 + (0.27061 * t)) / (1 + (0.99229 * t) + (0.04481 * t * t)));
        z = p < 0.5 ? -z : z;
        for (var i = 0; i < 4; i++)
        {
            var u = (Below(z) - p) / Density(z);
            z -= u / (1 + (0.5 * z * u));
        }

        return z;
    }
}
