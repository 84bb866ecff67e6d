namespace Rollcall.Linkage;

/// <summary>Pairs of about the same probability, and how many of them are the same.</summary>
/// <param name="From">The lower end of the interval of probability.</param>
/// <param name="To">The upper end.</param>
/// <param name="Pairs">How many pairs lie there.</param>
/// <param name="MeanProbability">What the model says of them.</param>
/// <param name="Same">What the labels say: the share that is the same, with its 95 % interval (Wilson 1927).</param>
public readonly record struct CalibrationBin(double From, double To, double Pairs, double MeanProbability, ShareEstimate Same);

/// <summary>Whether probabilities mean what they say: of the pairs said to be 80 % likely, 80 in 100 should be the same.</summary>
public sealed class CalibrationChart
{
    private CalibrationChart(IReadOnlyList<CalibrationBin> bins, double brier)
    {
        (Bins, BrierScore) = (bins, brier);
        var pairs = bins.Sum(b => b.Pairs);
        ExpectedError = pairs > 0 ? bins.Sum(b => b.Pairs * Gap(b)) / pairs : double.NaN;
        GreatestError = bins.Count > 0 ? bins.Max(Gap) : double.NaN;
    }

    /// <summary>The intervals of probability that hold a pair.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>
    /// The expected calibration error: the mean distance of what was said from what was found, weighted by pairs (Naeini,
    /// Cooper and Hauskrecht 2015, with intervals of equal width).
    /// </summary>
    public double ExpectedError { get; }

    /// <summary>The greatest distance in any interval.</summary>
    public double GreatestError { get; }

    /// <summary>The mean squared distance of the probability from 1 or 0 (Brier 1950).</summary>
    public double BrierScore { get; }

    /// <summary>Compares probabilities with labels.</summary>
    /// <param name="judged">Scored pairs with labels. Pairs that were never compared have no probability and stay out.</param>
    /// <param name="bins">How many intervals of equal width.</param>
    /// <param name="least">
    /// Pairs below this probability stay out. Most scored pairs are surely different, and with them in, any model looks
    /// calibrated.
    /// </param>
    public static CalibrationChart Of(JudgedPairs judged, int bins = 10, double least = 0)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var sums = new Sums[bins];
        double brier = 0, all = 0;
        foreach (var (probability, same, times) in judged.Probabilities().Where(p => p.Probability >= least))
        {
            ref var sum = ref sums[Math.Min((int)(probability * bins), bins - 1)];
            sum.Pairs += times;
            sum.Squares += times * times;
            sum.Probability += times * probability;
            sum.Same += same ? times : 0;
            var gap = probability - (same ? 1 : 0);
            brier += times * gap * gap;
            all += times;
        }

        var filled = new List<CalibrationBin>();
        for (var i = 0; i < bins; i++)
        {
            var sum = sums[i];
            if (sum.Pairs > 0)
            {
                filled.Add(new CalibrationBin(
                    (double)i / bins, (i + 1.0) / bins, sum.Pairs, sum.Probability / sum.Pairs,
                    ShareEstimate.Wilson(sum.Same / sum.Pairs, sum.Pairs * sum.Pairs / sum.Squares)));
            }
        }

        return new CalibrationChart(filled, all > 0 ? brier / all : double.NaN);
    }

    private static double Gap(CalibrationBin bin) => Math.Abs(bin.MeanProbability - bin.Same.Value);

    private struct Sums
    {
        public double Pairs, Squares, Probability, Same;
    }
}
