namespace Rollcall.Linkage;

/// <summary>A point of a curve, with the threshold that gives it.</summary>
/// <param name="Threshold">Pairs from this match weight on (bits) are links.</param>
/// <param name="X">False positive rate, or recall; in 0..1.</param>
/// <param name="Y">True positive rate, or precision; in 0..1.</param>
public readonly record struct CurvePoint(double Threshold, double X, double Y);

/// <summary>
/// The precision-recall and the ROC curve from labels. Recall counts all pairs that are the same: those that were never
/// compared rank below everything else, so no curve flatters the blocking.
/// </summary>
public sealed class AccuracyCurves
{
    private AccuracyCurves(IReadOnlyList<WeightLevel> levels, double same, double different)
    {
        (Same, Different) = (same, different);
        var roc = new List<CurvePoint> { new(double.PositiveInfinity, 0, 0) };
        var recall = new List<CurvePoint>();
        double right = 0, wrong = 0, area = 0, average = 0;
        foreach (var level in levels)
        {
            // Pairs of one weight cannot be told apart: together they are a straight line, half of its triangle is theirs.
            area += level.Different * (right + (level.Same / 2));
            right += level.Same;
            wrong += level.Different;
            average += level.Same * (right / (right + wrong));
            roc.Add(new CurvePoint(level.Weight, Share(wrong, different), Share(right, same)));
            recall.Add(new CurvePoint(level.Weight, Share(right, same), right / (right + wrong)));
        }

        RocArea = same > 0 && different > 0 ? area / same / different : double.NaN;
        AveragePrecision = same > 0 ? average / same : double.NaN;
        (Roc, PrecisionRecall) = (roc, recall);
    }

    /// <summary>The pairs that are the same, never compared ones included.</summary>
    public double Same { get; }

    /// <summary>The judged pairs that are not.</summary>
    public double Different { get; }

    /// <summary>False positive rate and true positive rate, from the highest threshold to the lowest.</summary>
    public IReadOnlyList<CurvePoint> Roc { get; }

    /// <summary>Recall and precision, from the highest threshold to the lowest.</summary>
    public IReadOnlyList<CurvePoint> PrecisionRecall { get; }

    /// <summary>
    /// The area under the ROC curve: the probability that a pair that is the same weighs more than one that is not, ties
    /// counting half (Hanley and McNeil 1982). Not a number if there are no pairs of one kind.
    /// </summary>
    public double RocArea { get; }

    /// <summary>
    /// Average precision, the sum over thresholds of the gain in recall times precision (Manning, Raghavan and Schütze 2008,
    /// 8.4): the area under the precision-recall curve without interpolation. Not a number if no pair is the same.
    /// </summary>
    public double AveragePrecision { get; }

    /// <summary>The curves of judged pairs.</summary>
    public static AccuracyCurves Of(JudgedPairs judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return new AccuracyCurves(judged.Levels(), judged.Same, judged.Different);
    }

    /// <summary>A curve with as many points as the eye can tell apart: each at least a step away from the one before.</summary>
    internal static IReadOnlyList<CurvePoint> Thinned(IReadOnlyList<CurvePoint> curve, double step = 0.005)
    {
        var kept = new List<CurvePoint>();
        for (var i = 0; i < curve.Count; i++)
        {
            if (kept.Count == 0 || i == curve.Count - 1 || Math.Abs(curve[i].X - kept[^1].X) >= step || Math.Abs(curve[i].Y - kept[^1].Y) >= step)
            {
                kept.Add(curve[i]);
            }
        }

        return kept;
    }

    private static double Share(double part, double all) => all > 0 ? part / all : 0;
}
