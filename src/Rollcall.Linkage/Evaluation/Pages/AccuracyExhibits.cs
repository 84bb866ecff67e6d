namespace Rollcall.Linkage;

/// <summary>What only labels can show: the curves, and whether probabilities mean what they say.</summary>
internal static class AccuracyExhibits
{
    public static IEnumerable<Exhibit> Of(EvaluationFigures figures)
    {
        if (figures.Known is { } known)
        {
            yield return Curves(figures, AccuracyCurves.Of(known));
            yield return Calibration(known);
        }
    }

    private static Exhibit Curves(EvaluationFigures figures, AccuracyCurves curves)
    {
        var at = figures.Chart.At(figures.Threshold);
        var see = $"Left to right more is found, top to bottom more of it is wrong; the best corner is at the top right. The curve ends at the recall that blocking allows. The dot is the threshold in use. Average precision: {PlainWords.Percent(curves.AveragePrecision)}. Area under the ROC curve, the chance that a pair that is the same weighs more than one that is not: {PlainWords.Percent(curves.RocArea)}.";
        var todo = curves.PrecisionRecall.Count > 0 && curves.PrecisionRecall[^1].X < 0.98
            ? $"No threshold finds more than {PlainWords.Percent(curves.PrecisionRecall[^1].X)}: the rest was never compared. Better blocking rules are worth more here than a better threshold; see “What blocking missed”."
            : "Where the curve drops steeply, each further link costs many wrong ones: the threshold belongs before that.";
        var recall = AccuracyCurves.Thinned(curves.PrecisionRecall);
        var roc = AccuracyCurves.Thinned(curves.Roc);
        var picture = "<div class=\"side-by-side\"><div><h3>Precision and recall</h3>\n<p class=\"note\">What to look at: how far right the line stays near the top.</p>\n"
            + Picture.Figure(
                $"Precision by recall. In use: precision {PlainWords.Percent(at.Precision)} at recall {PlainWords.Percent(at.Recall)}.", "Recall",
                [("line-a", "precision at each recall"), ("dot-use", "threshold in use")],
                narrow => Plot(narrow, "recall: what is found", "precision: links that are right", recall, (at.Recall, at.Precision), diagonal: false),
                Points(recall, "recall", "precision"), recall.Count / 2)
            + "\n</div><div><h3>ROC</h3>\n<p class=\"note\">To compare with other programs. Among so many pairs that differ it flatters every model.</p>\n"
            + Picture.Figure(
                $"ROC curve, its area {PlainWords.Percent(curves.RocArea)}.", "Wrongly linked",
                [("line-a", "found, by share wrongly linked"), ("line-even", "a coin")],
                narrow => Plot(narrow, "different, yet linked", "the same, and linked", roc, null, diagonal: true),
                Points(roc, "different pairs linked", "same pairs linked"), 0)
            + "\n</div></div>";
        return new Exhibit("curves", "Curves", "How much is found at what price", see, todo, picture, [Table("precision-recall", "Precision and recall", recall, "recall", "precision"), Table("roc", "ROC curve", roc, "false_positive_rate", "true_positive_rate")]);
    }

    private static Exhibit Calibration(JudgedPairs known)
    {
        var (all, unsure) = (CalibrationChart.Of(known), CalibrationChart.Of(known, least: 0.01));
        var chart = unsure.Bins.Count > 0 ? unsure : all;
        var bias = chart.Bins.Sum(b => b.Pairs * (b.MeanProbability - b.Same.Value)) / chart.Bins.Sum(b => b.Pairs);
        var see = $"Of the pairs that the model calls 80 % likely, 80 in 100 should be the same. Dots on the line mean what they say; below the line the model is too sure, above it not sure enough. The upright lines are 95 % intervals. Mean distance: {PlainWords.Percent(chart.ExpectedError)} of probability among pairs from 1 % on, {PlainWords.Percent(all.ExpectedError)} among all.";
        var todo = chart.ExpectedError <= 0.03
            ? "Probabilities can be taken at their word."
            : bias > 0
                ? "The model is too sure. Often two columns repeat each other (a place and its postcode), and the same evidence counts twice: compare them as one, or calibrate by these labels."
                : "The model is not sure enough. Its probabilities are still in order, so a lower threshold makes up for it; or calibrate by these labels.";
        var points = chart.Bins.Select(b => new PicturePoint(b.MeanProbability, $"Said {PlainWords.Percent(b.MeanProbability)}, found {PlainWords.Percent(b.Same)} among {PlainWords.Number(b.Pairs)} pairs")).ToList();
        var picture = chart.Bins.Count == 0 ? "<p>No labelled pair has been compared.</p>" : Picture.Figure(
            $"Share found to be the same by probability said; mean distance {PlainWords.Percent(chart.ExpectedError)}.", "Probability",
            [("dot-found", "share found to be the same"), ("line-even", "what it should be")], Plot, points, points.Count / 2);
        return new Exhibit("calibration", "Calibration", "Do probabilities mean what they say?", see, todo, picture, [Table(chart)]);

        SvgPlot Plot(bool narrow)
        {
            var plot = new SvgPlot(narrow ? Picture.Narrow : 460, narrow ? 290 : 340, PlotAxis.Shares("probability that the model gives"), PlotAxis.Shares("share that is the same"));
            plot.Line([(0, 0), (1, 1)], "line-even");
            foreach (var bin in chart.Bins)
            {
                plot.Point(bin.MeanProbability, bin.Same.Value, bin.Same.Low, bin.Same.High, "dot-found");
            }

            return plot;
        }
    }

    private static SvgPlot Plot(bool narrow, string x, string y, IReadOnlyList<CurvePoint> curve, (double X, double Y)? use, bool diagonal)
    {
        var plot = new SvgPlot(narrow ? Picture.Narrow : 460, narrow ? 290 : 340, PlotAxis.Shares(x), PlotAxis.Shares(y));
        if (diagonal)
        {
            plot.Line([(0, 0), (1, 1)], "line-even");
        }

        plot.Line(curve.Select(p => (p.X, p.Y)), "line-a");
        if (use is { } at)
        {
            plot.Dot(at.X, at.Y, "dot-use");
        }

        return plot;
    }

    private static List<PicturePoint> Points(IReadOnlyList<CurvePoint> curve, string x, string y) =>
        [.. curve.Select(p => new PicturePoint(p.X, $"{(double.IsFinite(p.Threshold) ? $"From {EvaluationFigures.Words(p.Threshold)}: " : "")}{x} {PlainWords.Percent(p.X)}, {y} {PlainWords.Percent(p.Y)}"))];

    private static ResultTable Table(string name, string caption, IReadOnlyList<CurvePoint> curve, string x, string y) => new(
        name, caption,
        [new("threshold", "Threshold (bits)", ResultKind.Bits), new(x, Heading(x), ResultKind.Share), new(y, Heading(y), ResultKind.Share)],
        [.. curve.Select(p => (object?[])[p.Threshold, p.X, p.Y])]);

    private static string Heading(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private static ResultTable Table(CalibrationChart chart) => new(
        "calibration", "Said and found",
        [
            new("from", "From", ResultKind.Share), new("to", "To", ResultKind.Share), new("pairs", "Pairs", ResultKind.Number, 3), new("mean_probability", "Said", ResultKind.Share),
            new("share_same", "Found", ResultKind.Share), new("low", "at least", ResultKind.Share), new("high", "at most", ResultKind.Share),
        ],
        [.. chart.Bins.Select(b => (object?[])[b.From, b.To, b.Pairs, b.MeanProbability, b.Same.Value, b.Same.Low, b.Same.High])]);
}
