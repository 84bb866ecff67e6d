using System.Text;

namespace Rollcall.Linkage;

/// <summary>What blocking missed, counted by labels; and what can be said of errors without any.</summary>
internal static class BlockingExhibits
{
    public static IEnumerable<Exhibit> Of(EvaluationFigures figures)
    {
        if (figures.Data.Misses is { } misses)
        {
            yield return Missed(misses);
        }

        yield return WithoutLabels(figures);
    }

    private static Exhibit Missed(BlockingMisses misses)
    {
        var see = misses.Missed == 0
            ? $"All {PlainWords.Number(misses.Same)} pairs known to belong together were compared."
            : $"Pairs are compared only if they share what a blocking rule asks for. Of {PlainWords.Number(misses.Same)} pairs known to belong together {PlainWords.Number(misses.Missed)} were never compared, so that no threshold can find them: recall is at most {PlainWords.Percent(misses.Found)}. The table shows which further rules would have found them, each for what those above it leave.";
        var todo = misses.Missed == 0 ? "" : misses.Suggestions.Count == 0
            ? "No rule of equal columns would find them. A rule on parts of values might: the first letters of a name, the year of a date."
            : $"Add the rule {Rule(misses.Suggestions[0])}: it finds {PlainWords.Number(misses.Suggestions[0].Finds)} of them."
                + (misses.Suggestions[0].PairsAdded is { } cost ? $" It adds {PlainWords.Round(cost)} pairs to compare." : "")
                + (misses.WithoutCommonValue > 0 ? $" {PlainWords.Count(misses.WithoutCommonValue, "pair agrees", "pairs agree")} on no column; only a rule on parts of values could find {(misses.WithoutCommonValue == 1 ? "it" : "them")}." : "");
        var costs = misses.Suggestions.Any(s => s.PairsAdded is not null);
        var html = new StringBuilder();
        if (misses.Suggestions.Count > 0)
        {
            html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rules that would find what was missed\"><table class=\"bars stack\"><thead><tr><th scope=\"col\">Both agree on</th><th scope=\"col\">Share of what was missed</th><th scope=\"col\" class=\"number\">Finds</th><th scope=\"col\" class=\"number\">by itself</th>");
            html.Append(costs ? "<th scope=\"col\" class=\"number\">Pairs to compare</th>" : "").Append("</tr></thead><tbody>\n");
            foreach (var rule in misses.Suggestions)
            {
                html.Append($"<tr><th scope=\"row\">{Rule(rule)}</th><td class=\"where\">{Picture.CellBar(0, (double)rule.Finds / misses.Missed, "bar-same")}</td><td class=\"number\" data-label=\"Finds\">{PlainWords.Number(rule.Finds)}</td><td class=\"number\" data-label=\"By itself\">{PlainWords.Number(rule.FindsAlone)}</td>");
                html.Append(costs ? $"<td class=\"number\" data-label=\"Pairs to compare\">{(rule.PairsAdded is { } pairs ? PlainWords.Round(pairs) : "–")}</td>" : "").Append("</tr>\n");
            }

            html.Append("</tbody></table></div>\n");
        }

        return new Exhibit("missed", "Blocking", "What blocking missed", see, todo, html.ToString(),
        [
            new("missed-rules", "Rules that would find them",
                [new("columns", "Both agree on", ResultKind.Text), new("finds", "Finds", ResultKind.Whole), new("finds_alone", "By itself", ResultKind.Whole), new("pairs_added", "Pairs to compare", ResultKind.Whole)],
                [.. misses.Suggestions.Select(s => (object?[])[string.Join(" + ", s.Columns), s.Finds, s.FindsAlone, s.PairsAdded])]),
            new("missed-columns", "What missed pairs agree on",
                [new("column", "Column", ResultKind.Text), new("pairs", "Missed pairs that agree", ResultKind.Whole), new("share", "Share of them", ResultKind.Share)],
                [.. misses.Columns.Select(c => (object?[])[c.Column, c.Pairs, (double)c.Pairs / misses.Missed])]),
        ]);
    }

    private static string Rule(RuleSuggestion rule) => string.Join(" and ", rule.Columns.Select(c => $"“{HtmlText.Value(c)}”"));

    private static Exhibit WithoutLabels(EvaluationFigures figures)
    {
        var at = figures.Expected.At(figures.Threshold);
        var compared = at.Missed - figures.Expected.NeverCompared;
        var rows = new List<(string What, double Number, double? Low, double? High, string How, string Basis)>
        {
            ("Wrong links", at.Wrong, null, null, "Each link is wrong with the probability that the model leaves for it; summed up.", "probabilities"),
            ("Links missed by the threshold", compared, null, null, "Each pair below the threshold is the same with its probability; summed up.", "probabilities"),
        };
        if (figures.Captured is { } captured)
        {
            rows.Add(("Pairs never compared: at least", captured.AtLeast, captured.Low, captured.High, "Capture and recapture: pairs that only one blocking rule found tell how many none found (Chao 1989). Rules that fail together make it more, sometimes many times more.", "blocking rules"));
        }

        if (figures.LinkCounts is { } counts)
        {
            var (low, high) = (figures.Links * (1 - counts.Precision.High), figures.Links * (1 - counts.Precision.Low));
            rows.Add(("Wrong links, by second links", figures.Links * (1 - counts.Precision.Value), low, high, "A record of a list without duplicates has one right link at most: second ones are wrong, and tell of wrong ones among the single ones (Blakely and Salmond 2002).", "numbers of links"));
        }

        var html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Errors to expect\"><table class=\"stack\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\" class=\"number\">How many</th><th scope=\"col\">95 % interval</th><th scope=\"col\">How one knows</th></tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append($"<tr><th scope=\"row\">{row.What}</th><td class=\"number\" data-label=\"How many\">{PlainWords.Number(row.Number)}</td><td data-label=\"95 % interval\">{(row.Low is { } low ? $"{PlainWords.Number(low)} to {PlainWords.Number(row.High!.Value)}" : "<span class=\"quiet\">–</span>")}</td><td>{row.How}</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n");
        var see = "These figures need no labels. Each rests on another assumption; where two of them agree, they support each other.";
        var todo = figures.LinkCounts is { } second && Math.Abs((1 - second.Precision.Value) * figures.Links - at.Wrong) > Math.Max(5, 0.02 * figures.Links)
            ? "The two counts of wrong links disagree. Second links don’t rest on the model, so label a sample before trusting its probabilities."
            : figures.Labelled ? "" : "Label a sample to be sure: the last section says how.";
        return new Exhibit("unlabelled", "Errors", "Errors to expect, without labels", see, todo, html.ToString(),
        [
            new("expected-errors", "The same as numbers",
                [new("what", "What", ResultKind.Text), new("basis", "From", ResultKind.Text), new("number", "How many", ResultKind.Number, 3), new("low", "at least", ResultKind.Number, 3), new("high", "at most", ResultKind.Number, 3)],
                [.. rows.Select(r => (object?[])[r.What, r.Basis, r.Number, r.Low, r.High])]),
        ]);
    }
}
