using System.Text;

namespace Rollcall.Linkage;

/// <summary>The page that shows a model to people: what it expects beforehand, and how it weighs each agreement and difference.</summary>
public static class ModelPage
{
    /// <summary>Writes the page as UTF-8. The stream stays open.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="model">The model.</param>
    /// <param name="title">Its name: the file that it was read from.</param>
    public static void Write(Stream to, LinkModel model, string title)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(title);
        var chart = MuChart.Of(model);
        PageFrame.Write(to, "model", $"How {HtmlText.Value(title)} weighs evidence", Lead(model, chart), Exhibits(model, chart));
    }

    /// <summary>The tables behind the page.</summary>
    public static IReadOnlyList<ResultTable> Tables(LinkModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Exhibits(model, MuChart.Of(model)).SelectMany(e => e.Tables)];
    }

    /// <summary>All files: <c>model.html</c>, <c>model-tables.json</c>, and a CSV for each table.</summary>
    public static IReadOnlyList<ResultFile> Files(LinkModel model, string title)
    {
        var tables = Tables(model);
        return
        [
            new("model.html", to => Write(to, model, title)),
            new("model-tables.json", to => EvaluationPage.Json(to, tables)),
            .. tables.Select(t => new ResultFile(t.Name + ".csv", t.WriteCsv)),
        ];
    }

    private static string Lead(LinkModel model, MuChart chart)
    {
        var strongest = chart.Levels.MaxBy(l => l.Bits);
        var against = chart.Levels.MinBy(l => l.Bits);
        var lambda = model.Lambda.Count == 0 ? double.NaN : model.Lambda.Average();
        var html = new StringBuilder("<p class=\"intro\">");
        html.Append($"Before looking, about one pair in {PlainWords.Round(1 / lambda)} is the same: {PlainWords.Bits(Math.Log2(lambda / (1 - lambda)), 1)} bits. What is compared has to make up for that. ");
        if (strongest is not null && against is not null)
        {
            html.Append($"The strongest evidence for a link is “{HtmlText.Value(strongest.Words)}” in {HtmlText.Value(strongest.Comparison)}, {PlainWords.Bits(strongest.Bits, 1)} bits: {PlainWords.Times(strongest.Times)} times as frequent between records that are the same. The strongest against one is “{HtmlText.Value(against.Words)}” in {HtmlText.Value(against.Comparison)}, {PlainWords.Bits(against.Bits, 1)} bits. ");
        }

        html.Append($"If everything agrees, {PlainWords.Bits(chart.MostBits + Math.Log2(lambda / (1 - lambda)), 1)} bits remain: {PlainWords.Percent(LinkModel.Probability(chart.MostBits + Math.Log2(lambda / (1 - lambda))))}.</p>\n");
        foreach (var remark in chart.Remarks)
        {
            html.Append($"<p class=\"caution\"><b>Worth a look.</b> {HtmlText.Attribute(remark)}</p>\n");
        }

        return html.ToString();
    }

    private static List<Exhibit> Exhibits(LinkModel model, MuChart chart)
    {
        var exhibits = new List<Exhibit> { Evidence(chart) };
        if (model.Lambda.Count > 1)
        {
            exhibits.Add(Priors(model));
        }

        if (model.Confounders.Count > 0)
        {
            exhibits.Add(Confounders(model));
        }

        return exhibits;
    }

    private static Exhibit Evidence(MuChart chart)
    {
        var most = Math.Max(1, chart.Levels.Select(l => Math.Abs(l.Bits)).DefaultIfEmpty(1).Max());
        var html = new StringBuilder();
        foreach (var comparison in chart.Levels.GroupBy(l => l.Comparison))
        {
            html.Append($"<h3>{HtmlText.Value(comparison.Key)}</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Evidence of {HtmlText.Attribute(comparison.Key)}\"><table class=\"evidence stack\"><thead><tr><th scope=\"col\">Level</th><th scope=\"col\">Against · for a link</th><th scope=\"col\" class=\"number\">Bits</th><th scope=\"col\">How often: m above, u below</th><th scope=\"col\" class=\"number\">m</th><th scope=\"col\" class=\"number\">u</th></tr></thead><tbody>\n");
            foreach (var level in comparison)
            {
                html.Append($"<tr><th scope=\"row\">{HtmlText.Value(level.Words)}</th><td class=\"where\">{Picture.CellBar(0.5, 0.5 + (level.Bits / most / 2), level.Bits < 0 ? "bar-against" : "bar-same", 0.5)}</td><td class=\"number\" data-label=\"Bits\">{PlainWords.Bits(level.Bits)}</td>");
                html.Append($"<td class=\"where two\">{Picture.CellBar(0, level.M, "bar-same")}{Picture.CellBar(0, level.U, "bar-all")}</td><td class=\"number\" data-label=\"m\">{PlainWords.Percent(level.M)}</td><td class=\"number\" data-label=\"u\">{PlainWords.Percent(level.U)}</td></tr>\n");
            }

            html.Append("</tbody></table></div>\n");
        }

        return new Exhibit(
            "evidence", "Evidence", "What each agreement and difference counts for",
            "For each level: how often it is seen between records that are the same (m, the full bar) and between others (u, the pale bar). Their ratio is the evidence: to the right it speaks for a link, to the left against one. Each bit doubles the odds; ten bits are a factor of a thousand. A value that is missing says nothing.",
            "Levels of one comparison should go from right to left as agreement lessens. Where two comparisons look at the same thing, each counts in full: then the sum is too sure, and one of them should go.",
            html.ToString(),
            [
                new("evidence", "m, u and bits",
                    [
                        new("comparison", "Comparison", ResultKind.Text), new("level", "No.", ResultKind.Whole), new("words", "Level", ResultKind.Text),
                        new("m", "m", ResultKind.Share, 12), new("u", "u", ResultKind.Share, 12), new("bits", "Bits", ResultKind.Bits),
                    ],
                    [.. chart.Levels.Select(l => (object?[])[l.Comparison, (long)l.Level, l.Words, l.M, l.U, l.Bits])]),
            ]);
    }

    private static Exhibit Priors(LinkModel model) => new(
        "priors", "Before looking", "What is expected before looking",
        "Each pair of lists has an expectation of its own: two lists that hold many of the same need less evidence than two that hardly meet.", "", "",
        [
            new("priors", "Pairs of groups",
                [new("groups", "Pair of groups", ResultKind.Whole), new("lambda", "Share that is the same", ResultKind.Share, 15), new("bits", "Bits", ResultKind.Bits)],
                [.. model.Lambda.Select((l, g) => (object?[])[(long)g, l, model.PriorBits(g)])]),
        ]);

    private static Exhibit Confounders(LinkModel model) => new(
        "alike", "Look-alikes", "Why else two records may look alike",
        "Kin and namesakes agree in much without being the same. For each such kind the model knows how often it meets it and what it looks like; a pair that looks like one loses evidence.", "", "",
        [
            new("look-alikes", "How often",
                [new("kind", "Kind", ResultKind.Text), new("odds", "To one pair of unrelated records", ResultKind.Number, 15), new("shares_rarity", "A rare value speaks for it too", ResultKind.Text)],
                [.. model.Confounders.Select(c => (object?[])[c.Name, c.Odds, c.SharesRarity ? "yes" : "no"])]),
            new("look-alike-levels", "What they look like",
                [new("kind", "Kind", ResultKind.Text), new("comparison", "Comparison", ResultKind.Text), new("words", "Level", ResultKind.Text), new("share", "Share", ResultKind.Share, 12)],
                [
                    .. from c in model.Confounders
                       from i in Enumerable.Range(0, model.Comparisons.Count)
                       from l in Enumerable.Range(1, model.Comparisons[i].Levels.Count - 1)
                       select (object?[])[c.Name, model.Comparisons[i].Name, model.Comparisons[i].Levels[l], c.Shares[i][l]],
                ]),
        ]);
}
