namespace Rollcall.Linkage;

/// <summary>Weights in whole steps of 2⁻²⁰ bits: their sums are exact, and so do not depend on the order of adding.</summary>
internal static class FixedBits
{
    /// <summary>
    /// Outweighs all that a dense component can hold (2¹⁵ pairs of 2³⁰ steps), and can be summed over all its pairs.
    /// </summary>
    public const long Forbidden = -(1L << 46);

    private const double Steps = 1 << 20;
    private const double Most = 1024;

    public static long Of(double bits) =>
        double.IsNaN(bits) ? throw new ArgumentException("A weight is not a number.", nameof(bits)) : (long)Math.Round(Math.Clamp(bits, -Most, Most) * Steps);
}
