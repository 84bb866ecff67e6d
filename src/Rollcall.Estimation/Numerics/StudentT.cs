namespace Rollcall.Estimation;

/// <summary>Student's t distribution, for intervals over few replicates.</summary>
internal static class StudentT
{
    /// <summary>The value that a share p of the distribution lies below.</summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    /// <param name="freedom">The degrees of freedom, above 0; infinite gives the normal distribution.</param>
    public static double Quantile(double p, double freedom)
    {
        if (!(freedom < 1e8))
        {
            return Normal.Quantile(p);
        }

        if (p < 0.5)
        {
            return -Quantile(1 - p, freedom);
        }

        var (low, high) = (0.0, 1.0);
        while (Below(high, freedom) < p && high < 1e300)
        {
            (low, high) = (high, high * 4);
        }

        for (var i = 0; i < 200 && high - low > 1e-13 * high; i++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = Below(middle, freedom) < p ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }

    /// <summary>The probability of a value up to t ≥ 0, by the incomplete beta function: Abramowitz and Stegun 1964, 26.7.1.</summary>
    public static double Below(double t, double freedom) =>
        1 - (0.5 * IncompleteBeta(freedom / (freedom + (t * t)), freedom / 2, 0.5));

    /// <summary>The regularised incomplete beta function, by its continued fraction: Abramowitz and Stegun 1964, 26.5.8, evaluated by Lentz's method.</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - IncompleteBeta(1 - x, b, a);
        }

        const double Tiny = 1e-300;
        var (c, d) = (1.0, 1 / Guard(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m < 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Guard(1 + (even * d));
            c = Guard(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Guard(1 + (odd * d));
            c = Guard(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        var front = LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x));
        return Math.Exp(front) * h / a;

        static double Guard(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }
}
