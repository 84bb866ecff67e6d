namespace Rollcall.Linkage;

/// <summary>
/// A Fellegi-Sunter model (Fellegi and Sunter 1969): how often each level of each comparison is seen among pairs of one
/// person (m) and among pairs of two (u), and how likely a pair of two groups of records is one person beforehand.
/// </summary>
public sealed class LinkModel
{
    private readonly double[][] _bits;

    /// <summary>Creates a model from its shares.</summary>
    /// <param name="comparisons">What is compared.</param>
    /// <param name="m">For each comparison, each level's share among pairs of one person; sums to 1 over levels 1 and up.</param>
    /// <param name="u">The same among pairs of two persons.</param>
    /// <param name="lambda">For each pair of groups, the share of its pairs that are one person, in (0, 1).</param>
    public LinkModel(IReadOnlyList<Comparison> comparisons, double[][] m, double[][] u, double[] lambda)
    {
        (Comparisons, M, U, Lambda) = (comparisons, m, u, lambda);
        _bits = [.. m.Select((levels, c) => levels.Select((share, l) => l == 0 ? 0 : Math.Log2(share / u[c][l])).ToArray())];
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>For each comparison, each level's share among pairs of one person.</summary>
    public IReadOnlyList<IReadOnlyList<double>> M { get; }

    /// <summary>For each comparison, each level's share among pairs of two persons.</summary>
    public IReadOnlyList<IReadOnlyList<double>> U { get; }

    /// <summary>For each pair of groups, the share of its pairs that are one person.</summary>
    public IReadOnlyList<double> Lambda { get; }

    /// <summary>The evidence of a level, in bits: <c>log2(m/u)</c>; 0 for level 0.</summary>
    public double Bits(int comparison, int level) => _bits[comparison][level];

    /// <summary>The prior of a pair of groups, in bits: <c>log2(λ/(1−λ))</c>.</summary>
    public double PriorBits(int groups) => Math.Log2(Lambda[groups] / (1 - Lambda[groups]));

    /// <summary>The evidence of a pattern in bits, without the prior.</summary>
    public double Evidence(Pattern pattern)
    {
        var sum = 0.0;
        for (var c = 0; c < _bits.Length; c++)
        {
            sum += _bits[c][pattern[c]];
        }

        return sum;
    }

    /// <summary>The probability that belongs to a match weight in bits: <c>2^w/(1+2^w)</c>.</summary>
    public static double Probability(double weight) => 1 / (1 + double.Exp2(-weight));
}
