namespace Rollcall.VersusDuckDb;

/// <summary>What a model has learnt.</summary>
/// <param name="Lambda">The share of all pairs of records that are one person.</param>
/// <param name="M">For each comparison the share of each level, best first, among pairs of one person; sums to 1.</param>
/// <param name="U">The same among pairs of two persons.</param>
internal sealed record Parameters(double Lambda, double[][] M, double[][] U)
{
    // A level that was never seen is rare, not impossible; Rollcall's bound is the same.
    private const double Least = 1e-6;

    /// <summary>The prior in bits: <c>log2(λ/(1−λ))</c>.</summary>
    public double Prior => Math.Log2(Lambda / (1 - Lambda));

    /// <summary>The evidence of a level in bits: <c>log2(m/u)</c>.</summary>
    public double Bits(int comparison, int level) =>
        Math.Log2(Math.Max(M[comparison][level], Least) / Math.Max(U[comparison][level], Least));
}
