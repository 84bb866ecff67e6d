using System.Text;

namespace Rollcall.Linkage;

/// <summary>The comparison viewer: patterns of agreement, how many pairs have each, what they weigh, and pairs to look at.</summary>
internal static class PatternExhibit
{
    private const int Shown = 40;

    public static Exhibit Of(EvaluationFigures figures)
    {
        var (data, patterns) = (figures.Data, figures.Patterns);
        var shown = patterns.WorthALook(Shown, figures.Threshold);
        var most = shown.Select(r => Math.Abs(r.MeanWeight)).Append(Math.Abs(figures.Threshold)).Append(1).Max();
        var see = $"A pattern is one way in which two records agree and differ. {PlainWords.Count(patterns.Rows.Count, "pattern was", "patterns were")} seen; shown are the {PlainWords.Number(shown.Count)} where most errors are to be expected, the strongest evidence first. The line shows where the threshold lies. Under each pattern stand pairs that have it.";
        var html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Patterns of agreement\"><table class=\"patterns stack\"><thead><tr><th scope=\"col\">Against · for</th><th scope=\"col\" class=\"number\">Bits</th><th scope=\"col\" class=\"number\">Same</th><th scope=\"col\" class=\"number\">Pairs</th>");
        html.Append(string.Concat(data.Model.Comparisons.Select(c => $"<th scope=\"col\">{HtmlText.Value(c.Name)}</th>"))).Append("</tr></thead><tbody>\n");
        foreach (var row in shown)
        {
            Row(html, figures, row, most);
        }

        html.Append("</tbody></table></div>\n");
        return new Exhibit(
            "patterns", "Patterns", "Ways to agree and to differ", see,
            "Read the example pairs on both sides of the threshold. If you would judge a whole pattern the other way, the model lacks something that you see: tell it by a finer level, a further column, or labels.",
            html.ToString(), [Table(figures)]);
    }

    private static void Row(StringBuilder html, EvaluationFigures figures, PatternRow row, double most)
    {
        var (data, model) = (figures.Data, figures.Data.Model);
        var link = row.MeanWeight >= figures.Threshold;
        html.Append($"<tr{(link ? " class=\"link\"" : "")}><td class=\"where\">{Picture.CellBar(0.5, 0.5 + (row.MeanWeight / most / 2), row.MeanWeight < 0 ? "bar-against" : "bar-same", 0.5 + (figures.Threshold / most / 2))}</td>");
        html.Append($"<td class=\"number\" data-label=\"Bits\">{PlainWords.Bits(row.MeanWeight, 1)}{(link ? " <small>link</small>" : "")}</td><td class=\"number\" data-label=\"Same\">{PlainWords.Percent(row.Probability)}</td><td class=\"number\" data-label=\"Pairs\">{PlainWords.Number(row.Pairs)}</td>");
        for (var c = 0; c < model.Comparisons.Count; c++)
        {
            var level = row.Pattern[c];
            html.Append($"<td{(level == 0 ? " class=\"quiet\"" : "")} data-label=\"{HtmlText.Attribute(model.Comparisons[c].Name)}\">{HtmlText.Plain(model.Comparisons[c].Levels[level])}{(level == 0 ? "" : $" <small>{PlainWords.Bits(model.Bits(c, level), 1)}</small>")}</td>");
        }

        html.Append("</tr>\n");
        if (row.Examples.Count > 0)
        {
            html.Append($"<tr class=\"examples\"><td colspan=\"{4 + model.Comparisons.Count}\"><details><summary>{PlainWords.Count(row.Examples.Count, "example", "examples")}</summary>");
            html.Append(string.Concat(row.Examples.Select(e => RecordHtml.Pair(data, e.Left, e.Right, e.Weight))));
            html.Append("</details></td></tr>\n");
        }
    }

    private static ResultTable Table(EvaluationFigures figures)
    {
        var comparisons = figures.Data.Model.Comparisons;
        return new ResultTable(
            "patterns", "All patterns",
            [
                new("match_weight", "Mean weight (bits)", ResultKind.Bits, 4), new("least_weight", "least", ResultKind.Bits, 4), new("greatest_weight", "greatest", ResultKind.Bits, 4),
                new("match_probability", "Probability", ResultKind.Share, 9), new("pairs", "Pairs", ResultKind.Whole), new("expected_matches", "Expected to be the same", ResultKind.Number, 3),
                .. comparisons.Select((c, i) => new ResultColumn(Unique(comparisons, i), c.Name, ResultKind.Text)),
            ],
            [
                .. figures.Patterns.Rows.Select(r => (object?[])[
                    r.MeanWeight, r.LeastWeight, r.GreatestWeight, r.Probability, r.Pairs, r.ExpectedMatches,
                    .. comparisons.Select((c, i) => c.Levels[r.Pattern[i]])]),
            ]);
    }

    // Comparisons may bear the names of the table's own columns, or of one another.
    private static string Unique(IReadOnlyList<Comparison> comparisons, int at) =>
        comparisons.Take(at).Any(c => c.Name == comparisons[at].Name) || comparisons[at].Name is "pairs" or "match_weight" or "match_probability" or "least_weight" or "greatest_weight" or "expected_matches"
            ? $"{comparisons[at].Name}_{at + 1}"
            : comparisons[at].Name;
}
