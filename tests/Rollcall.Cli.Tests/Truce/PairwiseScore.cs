namespace Rollcall.Cli.Tests;

/// <summary>How well rows were grouped: over all pairs of rows, how many are together that belong together.</summary>
internal sealed record PairwiseScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="truth">The true person of each row.</param>
    /// <param name="found">The person that was found; a row that it lacks stands alone.</param>
    public static PairwiseScore Of<TRow>(IReadOnlyDictionary<TRow, string> truth, IReadOnlyDictionary<TRow, string> found)
        where TRow : notnull
    {
        var together = Pairs(truth.Where(t => found.ContainsKey(t.Key)).GroupBy(t => (t.Value, found[t.Key])));
        var predicted = Pairs(found.Where(f => truth.ContainsKey(f.Key)).GroupBy(f => f.Value));
        var actual = Pairs(truth.GroupBy(t => t.Value));
        return new PairwiseScore(predicted == 0 ? 1 : together / predicted, actual == 0 ? 1 : together / actual);
    }

    private static double Pairs<TKey, TItem>(IEnumerable<IGrouping<TKey, TItem>> groups) =>
        groups.Select(g => (double)g.Count()).Sum(n => n * (n - 1) / 2);
}
