namespace Rollcall.Linkage;

/// <summary>Pairs by weight, and what each threshold gives.</summary>
internal static class WeightExhibits
{
    public static Exhibit Histogram(EvaluationFigures figures)
    {
        var (histogram, threshold) = (figures.Histogram, figures.Threshold);
        var unclear = histogram.Between(Math.Floor(threshold - 3), Math.Ceiling(threshold + 3));
        var (up, down) = (figures.Links - Links(figures, threshold + 1), Links(figures, threshold - 1) - figures.Links);
        var see = $"Each bar holds the pairs of one match weight; ten bits are a factor of a thousand in favour. The pale bar is all pairs, the full one those expected to be the same. Mind the scale: each line is ten times the one below. {PlainWords.Count(unclear, "pair lies", "pairs lie")} within three bits of the threshold, where it is hard to tell.";
        var todo = unclear > 0.1 * figures.Links
            ? $"There are many unclear pairs for {PlainWords.Number(figures.Links)} links. Look at the patterns below: a column that was left out, or a comparison with finer levels, may tell them apart."
            : $"The threshold lies between the two hills, as it should. One bit more would drop {PlainWords.Number(up)} links, one bit less would add {PlainWords.Number(down)}.";
        return new Exhibit("weights", "Weights", "Where the pairs lie", see, todo, HistogramPicture(histogram, threshold), [HistogramTable(histogram)]);
    }

    public static Exhibit Thresholds(EvaluationFigures figures)
    {
        var (chart, threshold, best) = (figures.Chart, figures.Threshold, figures.Chart.Best);
        var at = chart.At(threshold);
        var see = (chart.Expected ? "What each threshold can be expected to give, by the model’s own probabilities. " : $"What each threshold gives, by {HtmlText.Value(figures.Data.JudgedBy)}. ")
            + "To the left more pairs become links: fewer are missed (recall), more are wrong (precision). F1 weighs both alike.";
        var todo = best.F1 - at.F1 > 0.002
            ? $"F1 would be best from {EvaluationFigures.Words(best.Threshold)} on: {PlainWords.Percent(best.F1)} instead of {PlainWords.Percent(at.F1)} now. Take a higher threshold where a wrong link does more harm than a missed one, and a lower one where somebody looks at each link anyway."
            : $"The threshold in use gives about the best F1 there is, {PlainWords.Percent(at.F1)}. Take a higher one where a wrong link does more harm than a missed one, and a lower one where somebody looks at each link anyway.";
        if (chart.NeverCompared > at.Missed / 2)
        {
            todo += $" Most of what is missed, {PlainWords.Number(chart.NeverCompared)} of {PlainWords.Number(at.Missed)}, was never compared: no threshold can help there, only further blocking rules.";
        }

        return new Exhibit("threshold", "Threshold", "What a threshold gives", see, todo, ThresholdPicture(chart, threshold), [ThresholdTable(chart)]);
    }

    private static double Links(EvaluationFigures figures, double threshold) =>
        figures.Expected.At(threshold) is var at ? at.Right + at.Wrong : 0;

    private static string HistogramPicture(WeightHistogram histogram, double threshold)
    {
        var bins = histogram.Bins;
        if (bins.Count == 0)
        {
            return "<p>No pairs were compared.</p>";
        }

        var points = bins.Select(b => new PicturePoint((b.From + b.To) / 2, $"{PlainWords.Bits(b.From, 0)} to {PlainWords.Bits(b.To, 0)} bits: {PlainWords.Count(b.Pairs, "pair", "pairs")}, {PlainWords.Number(b.ExpectedMatches)} expected to be the same")).ToList();
        var sentence = $"Pairs by match weight from {PlainWords.Bits(bins[0].From, 0)} to {PlainWords.Bits(bins[^1].To, 0)} bits, the threshold at {PlainWords.Threshold(threshold)}. The table below has the numbers.";
        return Picture.Figure(sentence, "Weight", [("bar-all", "all pairs"), ("bar-same", "expected to be the same")], Plot, points, points.FindIndex(p => p.X >= threshold) is var i && i >= 0 ? i : 0);

        SvgPlot Plot(bool narrow)
        {
            var plot = new SvgPlot(
                narrow ? Picture.Narrow : Picture.Wide, narrow ? 250 : 300,
                PlotAxis.Bits("match weight in bits", bins[0].From, bins[^1].To, narrow ? 7 : 14), PlotAxis.Counts("pairs", bins.Max(b => b.Pairs)));
            foreach (var bin in bins.Where(b => b.Pairs > 0))
            {
                plot.Bar(bin.From, bin.To, bin.Pairs, "bar-all");
                if (bin.ExpectedMatches > 0.5)
                {
                    plot.Bar(bin.From, bin.To, bin.ExpectedMatches, "bar-same");
                }
            }

            plot.Mark(threshold, narrow ? "links →" : "links from here on →");
            return plot;
        }
    }

    private static string ThresholdPicture(ThresholdChart chart, double threshold)
    {
        if (chart.Points.Count < 2)
        {
            return "<p>There are too few pairs for a picture.</p>";
        }

        var shown = chart.Points;
        var points = shown.Select(p => new PicturePoint(p.Threshold, $"From {EvaluationFigures.Words(p.Threshold)}: {PlainWords.Number(p.Right + p.Wrong)} links, {PlainWords.Number(p.Wrong)} wrong, {PlainWords.Number(p.Missed)} missed; precision {PlainWords.Percent(p.Precision)}, recall {PlainWords.Percent(p.Recall)}, F1 {PlainWords.Percent(p.F1)}")).ToList();
        var at = chart.At(threshold);
        var sentence = $"Precision, recall and F1 by threshold. At {PlainWords.Threshold(threshold)} bits: precision {PlainWords.Percent(at.Precision)}, recall {PlainWords.Percent(at.Recall)}, F1 {PlainWords.Percent(at.F1)}.";
        return Picture.Figure(sentence, "Threshold", [("line-a", "precision: links that are right"), ("line-b", "recall: what is found"), ("line-c", "F1: both together")], Plot, points, points.FindIndex(p => p.X >= threshold) is var i && i >= 0 ? i : 0);

        SvgPlot Plot(bool narrow)
        {
            var plot = new SvgPlot(
                narrow ? Picture.Narrow : Picture.Wide, narrow ? 250 : 300,
                PlotAxis.Bits("threshold in bits", shown[0].Threshold, shown[^1].Threshold, narrow ? 7 : 14), PlotAxis.Shares("share"));
            plot.Line(shown.Select(p => (p.Threshold, p.Precision)), "line-a");
            plot.Line(shown.Select(p => (p.Threshold, p.Recall)), "line-b");
            plot.Line(shown.Select(p => (p.Threshold, p.F1)), "line-c");
            plot.Mark(threshold, "in use");
            return plot;
        }
    }

    private static ResultTable HistogramTable(WeightHistogram histogram) => new(
        "weights", "Pairs by match weight",
        [
            new("from_bits", "From (bits)", ResultKind.Bits), new("to_bits", "To (bits)", ResultKind.Bits),
            new("pairs", "Pairs", ResultKind.Whole), new("expected_matches", "Expected to be the same", ResultKind.Number, 3),
        ],
        [.. histogram.Bins.Select(b => (object?[])[b.From, b.To, b.Pairs, b.ExpectedMatches])]);

    private static ResultTable ThresholdTable(ThresholdChart chart) => new(
        "thresholds", "Each threshold",
        [
            new("threshold", "Threshold (bits)", ResultKind.Bits), new("probability", "Probability", ResultKind.Share, 9),
            new("right", "Right links", ResultKind.Number, 3), new("wrong", "Wrong links", ResultKind.Number, 3), new("missed", "Missed", ResultKind.Number, 3),
            new("precision", "Precision", ResultKind.Share), new("recall", "Recall", ResultKind.Share), new("f1", "F1", ResultKind.Share),
        ],
        [.. chart.Points.Select(p => (object?[])[p.Threshold, LinkModel.Probability(p.Threshold), p.Right, p.Wrong, p.Missed, p.Precision, p.Recall, p.F1])]);
}
