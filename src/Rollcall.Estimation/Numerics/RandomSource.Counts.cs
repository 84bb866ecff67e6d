namespace Rollcall.Estimation;

/// <summary>Counts: Poisson, binomial and multinomial.</summary>
internal sealed partial class RandomSource
{
    // From here on, rejection from a transformed ratio of uniforms is faster than walking up from zero.
    private const double Large = 10;

    /// <summary>A Poisson variate: by inversion where the mean is small, else by transformed rejection (Hörmann 1993, PTRS).</summary>
    /// <param name="mean">Not negative.</param>
    public long Poisson(double mean)
    {
        if (mean < Large)
        {
            var (k, p, u) = (0L, Math.Exp(-mean), Uniform());
            while (u > p && k < 1000)
            {
                u -= p;
                k++;
                p *= mean / k;
            }

            return k;
        }

        var logMean = Math.Log(mean);
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var inverse = 1.1239 + (1.1328 / (b - 3.4));
        var quick = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = Uniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= quick)
            {
                return (long)k;
            }

            if (k >= 0 && !(us < 0.013 && v > us)
                && Math.Log(v * inverse / ((a / (us * us)) + b)) <= (k * logMean) - mean - LogGamma.Of(k + 1))
            {
                return (long)k;
            }
        }
    }

    /// <summary>A binomial variate: by inversion where few are expected, else by transformed rejection (Hörmann 1993, BTRS).</summary>
    /// <param name="trials">Not negative.</param>
    /// <param name="p">Between 0 and 1.</param>
    public long Binomial(long trials, double p)
    {
        if (trials <= 0 || p <= 0)
        {
            return 0;
        }

        if (p >= 1)
        {
            return trials;
        }

        if (p > 0.5)
        {
            return trials - Binomial(trials, 1 - p);
        }

        return trials * p < Large ? FewOf(trials, p) : ManyOf(trials, p);
    }

    /// <summary>Shares out a number among places in proportion to weights, adding to what is there.</summary>
    /// <param name="number">How many.</param>
    /// <param name="weights">None negative, not all 0.</param>
    /// <param name="into">Takes the numbers.</param>
    public void Share(long number, ReadOnlySpan<double> weights, Span<long> into)
    {
        double left = 0;
        var largest = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            left += weights[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }

        for (var i = 0; i < weights.Length && number > 0; i++)
        {
            if (weights[i] <= 0)
            {
                continue;
            }

            var mine = Binomial(number, weights[i] / left);
            into[i] += mine;
            number -= mine;
            left -= weights[i];
        }

        // What rounding leaves over at the end of the row goes where most belongs.
        into[largest] += number;
    }

    private long FewOf(long trials, double p)
    {
        var odds = p / (1 - p);
        var (k, probability, u) = (0L, Math.Exp(trials * Math.Log(1 - p)), Uniform());
        while (u > probability && k < trials)
        {
            u -= probability;
            k++;
            probability *= odds * (trials - k + 1) / k;
            if (probability < 1e-300)
            {
                break;
            }
        }

        return k;
    }

    private long ManyOf(long trials, double p)
    {
        var spread = Math.Sqrt(trials * p * (1 - p));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var c = (trials * p) + 0.5;
        var quick = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * spread;
        var logOdds = Math.Log(p / (1 - p));
        var mode = Math.Floor((trials + 1) * p);
        var atMode = LogGamma.Of(mode + 1) + LogGamma.Of(trials - mode + 1);
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = Uniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + c);
            if (k < 0 || k > trials)
            {
                continue;
            }

            if (us >= 0.07 && v <= quick)
            {
                return (long)k;
            }

            if (Math.Log(v * alpha / ((a / (us * us)) + b))
                <= atMode - LogGamma.Of(k + 1) - LogGamma.Of(trials - k + 1) + ((k - mode) * logOdds))
            {
                return (long)k;
            }
        }
    }
}
