namespace Rollcall.Linkage;

/// <summary>An interval of match weight from which pairs are drawn to be labelled.</summary>
/// <param name="Number">Its number, from 1, the lightest first.</param>
/// <param name="From">Its lower end in bits.</param>
/// <param name="To">Its upper end in bits.</param>
/// <param name="Pairs">How many scored pairs lie in it.</param>
/// <param name="ExpectedMatches">How many of them are expected to be the same.</param>
/// <param name="Drawn">How many of them were drawn.</param>
public sealed record SampleStratum(int Number, double From, double To, long Pairs, double ExpectedMatches, int Drawn)
{
    /// <summary>The probability with which each of its pairs was drawn.</summary>
    public double Inclusion => Pairs == 0 ? 0 : (double)Drawn / Pairs;
}

/// <summary>A pair to be labelled.</summary>
/// <param name="Left">The one record.</param>
/// <param name="Right">The other record.</param>
/// <param name="Pattern">Its levels.</param>
/// <param name="Weight">Its match weight in bits.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Stratum">The number of the interval that it was drawn from.</param>
public sealed record SampledPair(int Left, int Right, Pattern Pattern, double Weight, double Probability, int Stratum);

/// <summary>
/// Pairs drawn to be labelled where labels help most: by intervals of match weight, finer and more densely near the
/// threshold, each interval a simple random sample. Since each pair's probability to be drawn is known, the labels give
/// unbiased estimates of precision and recall for all scored pairs (Horvitz and Thompson 1952).
/// </summary>
public sealed class LabelSample
{
    // Intervals around the threshold, in bits.
    private static readonly double[] Edges = [-20, -14, -10, -7, -5, -3.5, -2, -1, 0, 1, 2, 3.5, 5, 7, 10];

    private const int Floor = 8;

    private LabelSample(double threshold, IReadOnlyList<SampleStratum> strata, IReadOnlyList<SampledPair> pairs) =>
        (Threshold, Strata, Pairs) = (threshold, strata, pairs);

    /// <summary>The threshold around which it was drawn, in bits.</summary>
    public double Threshold { get; }

    /// <summary>The intervals, the lightest first.</summary>
    public IReadOnlyList<SampleStratum> Strata { get; }

    /// <summary>The pairs in a random order, so that who labels them does not see where the model puts them.</summary>
    public IReadOnlyList<SampledPair> Pairs { get; }

    /// <summary>Draws pairs.</summary>
    /// <param name="tally">The scored pairs.</param>
    /// <param name="size">How many pairs somebody will label; at most as many as the tally can draw.</param>
    /// <param name="threshold">The match weight in bits from which pairs are links; intervals meet it to half a bit.</param>
    public static LabelSample Draw(PairTally tally, int size, double threshold)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, tally.MostDrawn);
        int[] cuts = [.. Edges.Select(e => PairTally.CellAt(threshold + e)).Prepend(0).Append(PairTally.CellAt(PairTally.MostBits)).Distinct().Order()];
        var intervals = cuts.Zip(cuts.Skip(1), (from, to) => (From: from, To: to, Held: tally.Cells(from, to))).Where(i => i.Held.Pairs > 0).ToList();
        var counts = Allocate([.. intervals.Select(i => (Math.Min(i.Held.Pairs, i.Held.Drawn.Count), Need(i.Held.Pairs, i.Held.Expected, PairTally.CellFrom(i.From), PairTally.CellFrom(i.To), threshold)))], size);
        var strata = intervals.Select((i, s) => new SampleStratum(s + 1, PairTally.CellFrom(i.From), PairTally.CellFrom(i.To), i.Held.Pairs, i.Held.Expected, counts[s])).ToList();
        var pairs = intervals.SelectMany((i, s) => i.Held.Drawn.Take(counts[s]).Select(p => (Pair: p, Stratum: s + 1)))
            .OrderBy(p => p.Pair)
            .Select(p => new SampledPair(p.Pair.Left, p.Pair.Right, p.Pair.Pattern, p.Pair.Weight, p.Pair.Probability, p.Stratum));
        return new LabelSample(threshold, strata, [.. pairs]);
    }

    /// <summary>
    /// How much an interval needs labels. Neyman (1934) would give each N·√(p(1−p)); its root (Bankier 1988) keeps the millions
    /// of surely different pairs from taking all labels. Near the threshold, where errors are, twice that.
    /// </summary>
    private static double Need(long pairs, double expected, double from, double to, double threshold)
    {
        var share = Humble(Math.Clamp(expected / pairs, 1e-9, 1 - 1e-9));
        var near = from >= threshold - 2.5 && to <= threshold + 2.5;
        return Math.Sqrt(pairs * Math.Sqrt(share * (1 - share))) * (near ? 2 : 1);
    }

    /// <summary>
    /// A probability whose odds are taken at their root. Models of independent comparisons are too sure, above all at the ends,
    /// and labels are there to find that out, not to take it for granted.
    /// </summary>
    internal static double Humble(double probability)
    {
        var odds = Math.Sqrt(probability / (1 - probability));
        return double.IsFinite(odds) ? odds / (1 + odds) : 1;
    }

    /// <summary>Shares a number out: a few to each, the rest by need, none more than there are.</summary>
    private static int[] Allocate(IReadOnlyList<(long Most, double Need)> intervals, int size)
    {
        var floor = Math.Clamp(size / Math.Max(1, 2 * intervals.Count), 1, Floor);
        var counts = intervals.Select(i => (int)Math.Min(i.Most, floor)).ToArray();
        for (var left = size - counts.Sum(); left > 0; left--)
        {
            // The next label goes where it is most needed for what is there already (Sainte-Laguë's rule).
            var best = Enumerable.Range(0, counts.Length).Where(i => counts[i] < intervals[i].Most)
                .OrderByDescending(i => intervals[i].Need / (counts[i] + 0.5)).DefaultIfEmpty(-1).First();
            if (best < 0)
            {
                break;
            }

            counts[best]++;
        }

        return counts;
    }
}
