namespace Rollcall.Linkage;

/// <summary>A pair of a sample, labelled.</summary>
/// <param name="Weight">Its match weight in bits, as the model to be judged gives it.</param>
/// <param name="Probability">Its probability, as that model gives it.</param>
/// <param name="Answer">What was said of it.</param>
/// <param name="Stratum">The interval that it was drawn from.</param>
/// <param name="StratumPairs">How many pairs that interval held when it was drawn.</param>
public readonly record struct LabelledPair(double Weight, double Probability, LabelAnswer Answer, int Stratum, long StratumPairs);

/// <summary>Precision and recall of a threshold for all scored pairs, estimated from a labelled sample.</summary>
/// <param name="Threshold">The threshold in bits.</param>
/// <param name="Precision">The share of links that are right.</param>
/// <param name="Recall">The share of the compared pairs that are the same which are links.</param>
/// <param name="Matches">How many compared pairs are the same.</param>
/// <param name="Labelled">How many pairs were labelled.</param>
/// <param name="CannotTell">How many nobody could tell; each stratum's other labels stand for them.</param>
public sealed record SampleEstimate(double Threshold, ShareEstimate Precision, ShareEstimate Recall, double Matches, int Labelled, int CannotTell);

/// <summary>
/// Estimates from a stratified sample: each label stands for as many pairs as its interval holds for each label there
/// (Horvitz and Thompson 1952). Pairs that blocking never compared are outside of the sample.
/// </summary>
public static class SampleEstimates
{
    /// <summary>The labels as judged pairs, each standing for as many pairs as it must; for curves and calibration.</summary>
    public static JudgedPairs Judged(IReadOnlyList<LabelledPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var judged = new JudgedPairs();
        foreach (var stratum in Strata(pairs))
        {
            foreach (var pair in stratum.Pairs)
            {
                judged.Add(pair.Weight, pair.Probability, pair.Answer == LabelAnswer.Same, stratum.Times);
            }
        }

        return judged;
    }

    /// <summary>Estimates precision and recall with 95 % intervals.</summary>
    /// <param name="pairs">The sample with its labels, all strata.</param>
    /// <param name="threshold">The match weight in bits from which pairs are links.</param>
    public static SampleEstimate Of(IReadOnlyList<LabelledPair> pairs, double threshold)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var strata = Strata(pairs);
        return new SampleEstimate(
            threshold,
            Ratio(strata, threshold, p => p.Weight >= threshold, same: false),
            Ratio(strata, threshold, p => p.Answer == LabelAnswer.Same, same: true),
            strata.Sum(s => s.Times * s.Pairs.Count(p => p.Answer == LabelAnswer.Same)),
            strata.Sum(s => s.Pairs.Count),
            pairs.Count(p => p.Answer == LabelAnswer.CannotTell));
    }

    /// <summary>
    /// The share of right links among a domain (links, or pairs that are the same) by the ratio estimator, with its variance
    /// linearised (Särndal, Swensson and Wretman 1992, 5.6) and Wilson's interval for the effective number of labels. Where all
    /// labels of a stratum are alike they would claim to be certain; there the model counts as one more label, its odds taken
    /// at their root, since models of independent comparisons are too sure.
    /// </summary>
    private static ShareEstimate Ratio(IReadOnlyList<Stratum> strata, double threshold, Func<LabelledPair, bool> domain, bool same)
    {
        double right = 0, all = 0, rightAssisted = 0, allAssisted = 0;
        foreach (var s in strata)
        {
            var within = s.Pairs.Count(domain);
            right += s.Times * s.Pairs.Count(p => domain(p) && IsRight(p, threshold));
            all += s.Times * within;
            var links = s.Pairs.Count(p => p.Weight >= threshold) / (double)s.Pairs.Count;
            rightAssisted += s.Held * links * s.ShareAssisted;
            allAssisted += s.Held * (same ? s.ShareAssisted : links);
        }

        if (all <= 0)
        {
            return new ShareEstimate(double.NaN, 0, 1);
        }

        double share = right / all, assisted = Math.Clamp(rightAssisted / allAssisted, 1e-9, 1 - 1e-9), variance = 0;
        foreach (var s in strata)
        {
            var residuals = s.Pairs.Select(p => domain(p) ? (IsRight(p, threshold) ? 1 : 0) - share : 0).ToList();
            var spread = Spread(residuals);
            if (spread == 0)
            {
                // The residual's range in the stratum: from the one kind of pair to the other.
                var link = s.Pairs[0].Weight >= threshold;
                var range = same ? (link ? 1 - assisted : assisted) : link ? 1 : 0;
                spread = range * range * s.ShareAssisted * (1 - s.ShareAssisted);
            }

            variance += s.Held * s.Held * (1 - (s.Pairs.Count / s.Held)) * spread / s.Pairs.Count;
        }

        variance /= all * all;
        return variance <= 0 ? new ShareEstimate(share, share, share) : ShareEstimate.Wilson(share, assisted * (1 - assisted) / variance);
    }

    private static bool IsRight(LabelledPair pair, double threshold) => pair.Weight >= threshold && pair.Answer == LabelAnswer.Same;

    private static double Spread(List<double> numbers)
    {
        if (numbers.Count < 2)
        {
            return 0;
        }

        var mean = numbers.Average();
        return numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Count - 1);
    }

    private static List<Stratum> Strata(IReadOnlyList<LabelledPair> pairs) =>
    [
        .. pairs.Where(p => p.Answer != LabelAnswer.CannotTell).GroupBy(p => p.Stratum).OrderBy(g => g.Key)
            .Select(g => new Stratum([.. g], Math.Max(g.First().StratumPairs, g.Count()))),
    ];

    private sealed record Stratum(IReadOnlyList<LabelledPair> Pairs, double Held)
    {
        public double Times => Held / Pairs.Count;

        public double ShareAssisted { get; } =
            (Pairs.Count(p => p.Answer == LabelAnswer.Same) + Pairs.Average(p => LabelSample.Humble(p.Probability))) / (Pairs.Count + 1);
    }
}
