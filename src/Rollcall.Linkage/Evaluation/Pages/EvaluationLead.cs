using System.Text;

namespace Rollcall.Linkage;

/// <summary>The first screen of the evaluation: how many links are right, how many are missed, and how one knows.</summary>
internal static class EvaluationLead
{
    public static string Html(EvaluationFigures figures)
    {
        var (data, at) = (figures.Data, figures.Chart.At(figures.Threshold));
        var html = new StringBuilder();
        html.Append("<div class=\"leads\">");
        html.Append(Big(figures.Sampled?.Precision, at.Precision, figures.Labelled ? "of the links are right" : "of the links should be right", "precision"));
        html.Append(Big(
            figures.Sampled?.Recall, at.Recall,
            figures.Sampled is not null ? "of what was compared and belongs together is linked" : figures.Labelled ? "of what belongs together is linked" : "of what belongs together should be linked", "recall"));
        html.Append("</div>\n");
        html.Append(HowOneKnows(figures));
        html.Append("<dl class=\"figures\">");
        html.Append(Figure(PlainWords.Number(data.Records), "records"));
        html.Append(Figure(PlainWords.Round(data.Pairs.Pairs), "pairs compared", $"of {PlainWords.Round(data.AllPairs)}"));
        html.Append(Figure(PlainWords.Number(figures.Links), "links", $"from {PlainWords.Threshold(figures.Threshold)} bits on"));
        html.Append(Figure(PlainWords.Number(at.Wrong), "wrong links", Basis(figures)));
        html.Append(Figure(PlainWords.Number(at.Missed), "missed links", at.Missed > 0 && figures.Chart.NeverCompared > 0 ? $"{PlainWords.Number(figures.Chart.NeverCompared)} never compared" : Basis(figures)));
        html.Append("</dl>\n");
        foreach (var conflict in data.Conflicts)
        {
            html.Append($"<p class=\"caution\"><b>Labels contradict each other.</b> {HtmlText.Plain(conflict.Sentence)}</p>\n");
        }

        return html.ToString();
    }

    public static ResultTable Table(EvaluationFigures figures)
    {
        var at = figures.Chart.At(figures.Threshold);
        var (precision, recall) = (figures.Sampled?.Precision, figures.Sampled?.Recall);
        return new ResultTable(
            "summary", "The figures at the threshold in use",
            [
                new("basis", "From", ResultKind.Text), new("records", "Records", ResultKind.Whole), new("pairs_compared", "Pairs compared", ResultKind.Whole),
                new("all_pairs", "All pairs", ResultKind.Whole), new("threshold", "Threshold (bits)", ResultKind.Bits), new("links", "Links", ResultKind.Number, 0),
                new("right", "Right", ResultKind.Number, 3), new("wrong", "Wrong", ResultKind.Number, 3), new("missed", "Missed", ResultKind.Number, 3), new("never_compared", "Never compared", ResultKind.Number, 3),
                new("precision", "Precision", ResultKind.Share), new("precision_low", "at least", ResultKind.Share), new("precision_high", "at most", ResultKind.Share),
                new("recall", "Recall", ResultKind.Share), new("recall_low", "at least", ResultKind.Share), new("recall_high", "at most", ResultKind.Share), new("f1", "F1", ResultKind.Number, 6),
            ],
            [
                [
                    figures.Sampled is not null ? "labelled sample" : figures.Labelled ? "labels" : "probabilities", figures.Data.Records, figures.Data.Pairs.Pairs,
                    figures.Data.AllPairs, figures.Threshold, figures.Links, at.Right, at.Wrong, at.Missed, figures.Chart.NeverCompared,
                    precision?.Value ?? at.Precision, precision?.Low, precision?.High, recall?.Value ?? at.Recall, recall?.Low, recall?.High, at.F1,
                ],
            ]);
    }

    private static string Big(ShareEstimate? estimate, double share, string words, string term)
    {
        var interval = estimate is { } e ? $" <small>{PlainWords.Percent(e.Low)} to {PlainWords.Percent(e.High)}</small>" : "";
        return $"<p class=\"lead\"><strong>{PlainWords.Percent(estimate?.Value ?? share)}</strong>{interval}<span>{words} <small>({term})</small></span></p>";
    }

    private static string HowOneKnows(EvaluationFigures figures)
    {
        if (figures.Sampled is { } sampled)
        {
            var cannot = sampled.CannotTell > 0 ? $" Of {PlainWords.Count(sampled.CannotTell, "pair", "pairs")} nobody could tell; the other labels of their weight stand for them." : "";
            return $"<p>Estimated from {PlainWords.Count(sampled.Labelled, "labelled pair", "labelled pairs")} ({HtmlText.Value(figures.Data.JudgedBy)}), drawn so that each stands for a known number of others. In 95 of 100 such samples the true figure lies within the interval.{cannot}</p>\n";
        }

        return figures.Known is { } known
            ? $"<p>Counted by {HtmlText.Value(figures.Data.JudgedBy)}: {PlainWords.Number(known.Same)} pairs known to belong together and {PlainWords.Number(known.Different)} compared pairs known not to. What blocking missed counts as missed.</p>\n"
            : "<p class=\"caution\"><b>Nobody has checked this yet.</b> Without labels the figures are what the model expects of itself, and a model that is wrong may be sure of it. Label a sample of pairs to know: see the last section.</p>\n";
    }

    private static string Basis(EvaluationFigures figures) => figures.Sampled is not null ? "estimated" : figures.Labelled ? "by the labels" : "expected";

    private static string Figure(string number, string words, string more = "") =>
        $"<div><dt>{words}{(more.Length > 0 ? $" <small>{more}</small>" : "")}</dt><dd>{number}</dd></div>";
}
