using System.Numerics;

namespace Rollcall.VersusDuckDb;

/// <summary>
/// xoshiro256** (Blackman and Vigna 2018), seeded with splitmix64. The same numbers on every machine and in every version of
/// .NET, which <see cref="Random"/> does not promise.
/// </summary>
internal struct Randomness
{
    private ulong _a, _b, _c, _d;

    /// <summary>A sequence of its own for each pair of seed and stream.</summary>
    public Randomness(ulong seed, ulong stream = 0)
    {
        var state = Mix(seed) ^ Mix(stream + 0x632BE59BD9B4E019);
        (_a, _b, _c, _d) = (Next(ref state), Next(ref state), Next(ref state), Next(ref state));
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number from 0 up to but without <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Bits() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>splitmix64's finaliser: scatters the bits of a number.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private static ulong Next(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15);
}
