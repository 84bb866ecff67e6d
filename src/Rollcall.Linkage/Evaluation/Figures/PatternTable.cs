namespace Rollcall.Linkage;

/// <summary>A pair to look at.</summary>
/// <param name="Left">The one record.</param>
/// <param name="Right">The other record.</param>
/// <param name="Weight">Its match weight in bits.</param>
public readonly record struct PairExample(int Left, int Right, double Weight);

/// <summary>All pairs with the same level in each comparison.</summary>
/// <param name="Pattern">The levels.</param>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="ExpectedMatches">The sum of their probabilities.</param>
/// <param name="MeanWeight">Their mean match weight in bits.</param>
/// <param name="LeastWeight">The least weight among them; it differs from the greatest by priors and rare values.</param>
/// <param name="GreatestWeight">The greatest weight among them.</param>
/// <param name="Examples">A few pairs, drawn at random, the same ones in every run on the same data.</param>
public sealed record PatternRow(
    Pattern Pattern, long Pairs, double ExpectedMatches, double MeanWeight, double LeastWeight, double GreatestWeight,
    IReadOnlyList<PairExample> Examples)
{
    /// <summary>The mean probability of its pairs.</summary>
    public double Probability => Pairs == 0 ? 0 : ExpectedMatches / Pairs;
}

/// <summary>The comparison viewer: every pattern of levels that was seen.</summary>
/// <param name="Rows">The patterns, the heaviest first.</param>
public sealed record PatternTable(IReadOnlyList<PatternRow> Rows)
{
    /// <summary>
    /// The rows that most deserve a look: those whose pairs the threshold may misjudge, by the number of errors to expect
    /// from each, then the most frequent ones. Returned the heaviest first.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="threshold">The match weight in bits from which pairs are links.</param>
    public IReadOnlyList<PatternRow> WorthALook(int count, double threshold) =>
    [
        .. Rows.OrderByDescending(r => ExpectedErrors(r, threshold)).ThenByDescending(r => r.Pairs).ThenBy(r => r.Pattern.Bits)
            .Take(count).OrderByDescending(r => r.MeanWeight).ThenBy(r => r.Pattern.Bits),
    ];

    /// <summary>The wrong links, or the missed ones, to expect among a pattern's pairs.</summary>
    public static double ExpectedErrors(PatternRow row, double threshold) =>
        row.MeanWeight >= threshold ? row.Pairs - row.ExpectedMatches : row.ExpectedMatches;
}
