using System.Text;

namespace Rollcall.Linkage;

/// <summary>The page that explains one pair: what both records say, and how the evidence adds up from prior to verdict.</summary>
public static class PairPage
{
    /// <summary>Writes the page as UTF-8. The stream stays open.</summary>
    public static void Write(Stream to, ExplainedPair pair)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(pair);
        PageFrame.Write(to, "pair", $"Are {RecordHtml.Name(pair.Left)} and {RecordHtml.Name(pair.Right)} the same?", Lead(pair), [Records(pair), Evidence(pair)]);
    }

    /// <summary>The table behind the page: the steps of the waterfall.</summary>
    public static IReadOnlyList<ResultTable> Tables(ExplainedPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return [.. Records(pair).Tables, .. Evidence(pair).Tables];
    }

    /// <summary>All files: <c>pair.html</c>, <c>pair.json</c>, and a CSV for each table.</summary>
    public static IReadOnlyList<ResultFile> Files(ExplainedPair pair)
    {
        var tables = Tables(pair);
        return
        [
            new("pair.html", to => Write(to, pair)),
            new("pair.json", to => EvaluationPage.Json(to, tables)),
            .. tables.Select(t => new ResultFile(t.Name + ".csv", t.WriteCsv)),
        ];
    }

    private static string Lead(ExplainedPair pair)
    {
        var (weight, probability) = (pair.Waterfall.Weight, pair.Waterfall.Calibrated);
        var link = weight >= pair.Threshold;
        var html = new StringBuilder("<div class=\"leads\">");
        html.Append($"<p class=\"lead\"><strong>{PlainWords.Percent(probability)}</strong><span>likely the same <small>({PlainWords.Bits(weight, 1)} bits)</small></span></p></div>\n");
        html.Append($"<p class=\"verdict\">{(link ? "● Linked" : "○ Not linked")}: the sum of the evidence is {(link ? "not below" : "below")} the threshold of {PlainWords.Threshold(pair.Threshold)} bits.</p>\n");
        html.Append($"<p class=\"to-do\"><b>What would change it.</b> {HtmlText.Attribute(pair.WouldChange())}</p>\n");
        if (pair.FoundBy is { } rules)
        {
            html.Append(rules.Count == 0
                ? "<p class=\"caution\"><b>No blocking rule finds this pair.</b> It was never compared when the lists were linked; it is scored here only because you asked.</p>\n"
                : $"<p>It was compared because both agree on {string.Join("; ", rules.Select(HtmlText.Value))}.</p>\n");
        }

        if (pair.Alike is { } alike)
        {
            html.Append($"<p>{PlainWords.Count(alike.Pairs, "pair agrees and differs", "pairs agree and differ")} in the same way; {PlainWords.Number(alike.ExpectedMatches)} of them {(alike.ExpectedMatches is > 0.95 and < 1.05 ? "is" : "are")} expected to be the same.</p>\n");
        }

        return html.ToString();
    }

    private static Exhibit Records(ExplainedPair pair)
    {
        var html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Both records\"><table class=\"pair\"><thead><tr><th scope=\"col\">Column</th>");
        html.Append($"<th scope=\"col\">{RecordHtml.Name(pair.Left)}</th><th scope=\"col\">{RecordHtml.Name(pair.Right)}</th></tr></thead><tbody>\n");
        html.Append(RecordHtml.Rows(pair.Columns, [pair.Left, pair.Right])).Append("</tbody></table></div>\n");
        return new Exhibit("records", "Records", "What both say", "As handed in. Rows in which both say the same are quiet.", "", html.ToString(),
        [
            new("records", "Both records", [new("column", "Column", ResultKind.Text), new("left", "Left", ResultKind.Text), new("right", "Right", ResultKind.Text)],
                [.. pair.Columns.Select((c, i) => (object?[])[c, pair.Left.Values[i], pair.Right.Values[i]])]),
        ]);
    }

    private static Exhibit Evidence(ExplainedPair pair)
    {
        var steps = pair.Waterfall.Steps;
        var low = steps.Min(s => Math.Min(s.From, s.To));
        var high = Math.Max(Math.Max(pair.Threshold, low + 1), steps.Max(s => Math.Max(s.From, s.To)));
        low = Math.Min(low, pair.Threshold);
        double Place(double bits) => (bits - low) / (high - low);
        var html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Evidence in bits\"><table class=\"waterfall stack\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Left</th><th scope=\"col\">Right</th><th scope=\"col\">From less to more likely</th><th scope=\"col\" class=\"number\">Bits</th><th scope=\"col\">In words</th></tr></thead><tbody>\n");
        foreach (var step in steps)
        {
            html.Append($"<tr{(step.Bits == 0 ? " class=\"silent\"" : "")}><th scope=\"row\">{What(step)}</th>{Cell(step.Left, "Left")}{Cell(step.Right, "Right")}");
            html.Append($"<td class=\"where\">{Picture.CellBar(Place(step.From), Place(step.To), step.Bits < 0 ? "bar-against" : "bar-same", Place(pair.Threshold))}</td><td class=\"number\" data-label=\"Bits\">{PlainWords.Bits(step.Bits)}</td><td>{HtmlText.Plain(step.Sentence)}</td></tr>\n");
        }

        var sum = pair.Waterfall.Weight;
        html.Append($"<tr class=\"total\"><th scope=\"row\">Together</th><td class=\"none\"></td><td class=\"none\"></td><td class=\"where\">{Picture.CellBar(Place(0), Place(sum), sum < 0 ? "bar-against" : "bar-same", Place(pair.Threshold))}</td><td class=\"number\" data-label=\"Bits\">{PlainWords.Bits(sum)}</td><td>{PlainWords.Percent(pair.Waterfall.Probability)} by the odds{(Math.Abs(pair.Waterfall.Calibrated - pair.Waterfall.Probability) > 1e-9 ? $"; {PlainWords.Percent(pair.Waterfall.Calibrated)} after calibration" : "")}</td></tr>\n</tbody></table></div>\n");
        return new Exhibit(
            "evidence", "Evidence", "How the evidence adds up",
            "Each bar starts where the one above it ends. To the right the evidence speaks for a link, to the left against one. The upright line is the threshold. Each bit doubles the odds.", "", html.ToString(),
            [
                new("waterfall", "Each step",
                    [
                        new("part", "Part", ResultKind.Text), new("comparison", "Comparison", ResultKind.Text), new("level", "Level", ResultKind.Text), new("left", "Left", ResultKind.Text),
                        new("right", "Right", ResultKind.Text), new("bits", "Bits", ResultKind.Bits), new("sum", "Sum (bits)", ResultKind.Bits), new("sentence", "In words", ResultKind.Text),
                    ],
                    [.. steps.Select(s => (object?[])[s.Part.ToString().ToLowerInvariant(), s.Comparison, s.Level, s.Left, s.Right, s.Bits, s.To, s.Sentence])]),
            ]);
    }

    private static string What(WaterfallStep step) => step.Part switch
    {
        WaterfallPart.Prior => "Before looking",
        WaterfallPart.Rarity => $"{HtmlText.Value(step.Comparison)} <small>how rare the value is</small>",
        WaterfallPart.Confounder => $"Could be {HtmlText.Value(step.Comparison)}",
        _ => $"{HtmlText.Value(step.Comparison)} <small>{HtmlText.Plain(step.Level)}</small>",
    };

    private static string Cell(string value, string label) =>
        value.Length == 0 ? "<td class=\"none\">–</td>" : $"<td data-label=\"{label}\">{HtmlText.Value(value)}</td>";
}
