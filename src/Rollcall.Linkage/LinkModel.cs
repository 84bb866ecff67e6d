namespace Rollcall.Linkage;

/// <summary>
/// A Fellegi-Sunter model (Fellegi and Sunter 1969): how often each level of each comparison is seen among pairs of one
/// person (m) and among pairs of two (u), and how likely a pair of two groups of records is one person beforehand; with
/// confounders, that is, classes of pairs of two persons who look alike for a reason.
/// </summary>
public sealed class LinkModel
{
    private readonly double[][] _bits;
    private readonly double[][][] _confounderBits;

    /// <summary>Creates a model from its shares.</summary>
    /// <param name="comparisons">What is compared.</param>
    /// <param name="m">For each comparison, each level's share among pairs of one person; sums to 1 over levels 1 and up.</param>
    /// <param name="u">The same among pairs of two unrelated persons.</param>
    /// <param name="lambda">For each pair of groups, the share of its pairs that are one person, in (0, 1).</param>
    /// <param name="confounders">Why else two records may look alike.</param>
    public LinkModel(
        IReadOnlyList<Comparison> comparisons, double[][] m, double[][] u, double[] lambda, IReadOnlyList<Confounder>? confounders = null)
    {
        (Comparisons, M, U, Lambda, Confounders) = (comparisons, m, u, lambda, confounders ?? []);
        _bits = Ratios(m, u);
        _confounderBits = [.. Confounders.Select(c => Ratios(c.Shares, u))];
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>For each comparison, each level's share among pairs of one person.</summary>
    public IReadOnlyList<IReadOnlyList<double>> M { get; }

    /// <summary>For each comparison, each level's share among pairs of two unrelated persons.</summary>
    public IReadOnlyList<IReadOnlyList<double>> U { get; }

    /// <summary>For each pair of groups, the share of its pairs that are one person.</summary>
    public IReadOnlyList<double> Lambda { get; }

    /// <summary>Why else two records may look alike.</summary>
    public IReadOnlyList<Confounder> Confounders { get; }

    /// <summary>The evidence of a level, in bits: <c>log2(m/u)</c>; 0 for level 0.</summary>
    public double Bits(int comparison, int level) => _bits[comparison][level];

    /// <summary>The prior of a pair of groups, in bits: <c>log2(λ/(1−λ))</c>.</summary>
    public double PriorBits(int groups) => Math.Log2(Lambda[groups] / (1 - Lambda[groups]));

    /// <summary>The match weight in bits: prior, evidence of each level, what the values add, less the confounders' penalty.</summary>
    /// <param name="pattern">The levels.</param>
    /// <param name="groups">The pair of groups.</param>
    /// <param name="rarity">What the values add, in bits.</param>
    public double Weight(Pattern pattern, int groups, double rarity = 0) =>
        PriorBits(groups) + Sum(_bits, pattern) + rarity - Penalty(pattern, rarity);

    /// <summary>
    /// What the confounders take away, in bits: <c>log2(1 + Σ odds·Π(share/u))</c>. About 0 unless the pair looks like one.
    /// </summary>
    public double Penalty(Pattern pattern, double rarity)
    {
        var odds = 1.0;
        for (var k = 0; k < _confounderBits.Length; k++)
        {
            odds += ConfounderOdds(k, pattern, rarity);
        }

        return Math.Log2(odds);
    }

    /// <summary>The odds that a pair belongs to a confounder rather than to two unrelated persons.</summary>
    public double ConfounderOdds(int confounder, Pattern pattern, double rarity) =>
        Confounders[confounder].Odds * double.Exp2(Sum(_confounderBits[confounder], pattern) + (Confounders[confounder].SharesRarity ? rarity : 0));

    /// <summary>The probability that belongs to a match weight in bits: <c>2^w/(1+2^w)</c>.</summary>
    public static double Probability(double weight) => 1 / (1 + double.Exp2(-weight));

    private static double Sum(double[][] bits, Pattern pattern)
    {
        var sum = 0.0;
        for (var c = 0; c < bits.Length; c++)
        {
            sum += bits[c][pattern[c]];
        }

        return sum;
    }

    private static double[][] Ratios(IReadOnlyList<double[]> shares, double[][] u) =>
        [.. shares.Select((levels, c) => levels.Select((share, l) => l == 0 ? 0 : Math.Log2(share / u[c][l])).ToArray())];
}
