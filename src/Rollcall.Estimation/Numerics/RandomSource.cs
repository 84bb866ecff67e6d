using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// Random numbers that are the same for the same seed on every machine: xoshiro256++ (Blackman and Vigna 2021), seeded by
/// SplitMix64, and the distributions that estimation draws from.
/// </summary>
internal sealed partial class RandomSource
{
    private ulong _a, _b, _c, _d;
    private double _spare = double.NaN;

    /// <param name="seed">Any number.</param>
    /// <param name="stream">Sources of one seed and different streams are independent of each other.</param>
    public RandomSource(long seed, int stream = 0)
    {
        var state = unchecked((ulong)seed + (0xD1342543DE82EF95UL * (ulong)(stream + 1)));
        (_a, _b, _c, _d) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    private static ulong Split(ref ulong state)
    {
        var z = unchecked(state += 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    public ulong Next()
    {
        var result = unchecked(BitOperations.RotateLeft(_a + _d, 23) + _a);
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform, strictly between 0 and 1.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Uniform among 0..n − 1 (Lemire 2019; its bias is below 2^−32 for such n).</summary>
    public int Below(int n) => (int)Math.BigMul(Next(), (ulong)n, out _);

    /// <summary>Standard normal, by Marsaglia's polar method (1964).</summary>
    public double Gaussian()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        double x, y, s;
        do
        {
            (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            s = (x * x) + (y * y);
        }
        while (s >= 1);
        var scale = Math.Sqrt(-2 * Math.Log(s) / s);
        _spare = y * scale;
        return x * scale;
    }

    /// <summary>Gamma of a shape above 0 and scale 1, by Marsaglia and Tsang (2000).</summary>
    public double Gamma(double shape) => shape >= 1 ? GammaFromOne(shape) : Math.Exp(LogGammaVariate(shape));

    /// <summary>The logarithm of a gamma variate of scale 1, which does not vanish however small the shape.</summary>
    public double LogGammaVariate(double shape) =>
        shape >= 1 ? Math.Log(GammaFromOne(shape)) : Math.Log(GammaFromOne(shape + 1)) + (Math.Log(Uniform()) / shape);

    /// <summary>ln p and ln(1 − p) for a beta variate p, without loss at either end.</summary>
    public (double Log, double LogRest) LogBeta(double a, double b)
    {
        var (x, y) = (LogGammaVariate(a), LogGammaVariate(b));
        var top = Math.Max(x, y);
        var sum = top + Math.Log(Math.Exp(x - top) + Math.Exp(y - top));
        return (x - sum, y - sum);
    }

    private double GammaFromOne(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x, v;
            do
            {
                x = Gaussian();
                v = 1 + (c * x);
            }
            while (v <= 0);
            v *= v * v;
            var u = Uniform();
            var squared = x * x;
            if (u < 1 - (0.0331 * squared * squared) || Math.Log(u) < (0.5 * squared) + (d * (1 - v + Math.Log(v))))
            {
                return d * v;
            }
        }
    }
}
