namespace Rollcall.Linkage;

/// <summary>The pairs whose match weight lies in an interval.</summary>
/// <param name="From">The lower end in bits, within the interval.</param>
/// <param name="To">The upper end in bits, outside of it.</param>
/// <param name="Pairs">How many scored pairs lie there.</param>
/// <param name="ExpectedMatches">The sum of their probabilities: how many of them are expected to be the same.</param>
public readonly record struct WeightBin(double From, double To, long Pairs, double ExpectedMatches);

/// <summary>How many pairs were scored at which match weight, and how many of them are expected to be the same.</summary>
/// <param name="Width">The width of a bin in bits.</param>
/// <param name="Bins">The bins from the lightest pair to the heaviest, empty ones between them included.</param>
public sealed record WeightHistogram(double Width, IReadOnlyList<WeightBin> Bins)
{
    /// <summary>All pairs that were scored.</summary>
    public long Pairs => Bins.Sum(b => b.Pairs);

    /// <summary>How many of them are expected to be the same.</summary>
    public double ExpectedMatches => Bins.Sum(b => b.ExpectedMatches);

    /// <summary>The pairs of the bins that lie wholly between two weights.</summary>
    public long Between(double from, double to) => Bins.Where(b => b.From >= from && b.To <= to).Sum(b => b.Pairs);
}
