using System.Text;

namespace Rollcall.Linkage;

/// <summary>Which pairs to label next, and how.</summary>
internal static class SampleExhibit
{
    public static IEnumerable<Exhibit> Of(EvaluationFigures figures)
    {
        if (figures.Data.ToLabel is { Pairs.Count: > 0 } sample)
        {
            yield return Of(sample);
        }
    }

    private static Exhibit Of(LabelSample sample)
    {
        var see = $"{PlainWords.Count(sample.Pairs.Count, "pair is", "pairs are")} drawn for you in <b>to-label.csv</b>, in a random order and without the model’s opinion, so that it does not lead yours. More of them lie near the threshold, where a label tells most. Each stands for a known number of others, so the labels give figures for all pairs, with an interval.";
        const string Todo = "Open the file in a spreadsheet, write <b>same</b>, <b>different</b> or <b>cannot tell</b> into the column “label”, leave all other columns as they are, and hand the file in with the next evaluation. If you stop half-way, what you have labelled counts.";
        var most = sample.Strata.Max(s => s.Drawn);
        var html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Where the pairs to label lie\"><table class=\"bars stack\"><thead><tr><th scope=\"col\">Match weight in bits</th><th scope=\"col\">Pairs to label</th><th scope=\"col\" class=\"number\">Drawn</th><th scope=\"col\" class=\"number\">of pairs</th><th scope=\"col\">Each stands for</th></tr></thead><tbody>\n");
        foreach (var s in sample.Strata)
        {
            html.Append($"<tr><th scope=\"row\">{Interval(s)}</th><td class=\"where\">{Picture.CellBar(0, (double)s.Drawn / most, s.From >= sample.Threshold - 0.25 ? "bar-same" : "bar-all")}</td><td class=\"number\" data-label=\"Drawn\">{s.Drawn}</td><td class=\"number\" data-label=\"Of pairs\">{PlainWords.Number(s.Pairs)}</td><td data-label=\"Each stands for\">{PlainWords.Number((double)s.Pairs / s.Drawn)}</td></tr>\n");
        }

        html.Append("</tbody></table></div>\n<p class=\"note\">Full bars are links, pale ones are not.</p>\n");
        return new Exhibit("label", "Label", "Pairs to label", see, Todo, html.ToString(),
        [
            new("sample-strata", "How the pairs were drawn",
                [
                    new("stratum", "No.", ResultKind.Whole), new("from_bits", "From (bits)", ResultKind.Bits), new("to_bits", "To (bits)", ResultKind.Bits), new("pairs", "Pairs", ResultKind.Whole),
                    new("expected_matches", "Expected to be the same", ResultKind.Number, 3), new("drawn", "Drawn", ResultKind.Whole), new("inclusion_probability", "Probability to be drawn", ResultKind.Share, 10),
                ],
                [.. sample.Strata.Select(s => (object?[])[(long)s.Number, s.From, s.To, s.Pairs, s.ExpectedMatches, (long)s.Drawn, s.Inclusion])]),
        ]);
    }

    private static string Interval(SampleStratum s) =>
        s.From <= -PairTally.MostBits ? $"below {PlainWords.Bits(s.To, 1)}"
        : s.To >= PairTally.MostBits ? $"from {PlainWords.Bits(s.From, 1)} on"
        : $"{PlainWords.Bits(s.From, 1)} to {PlainWords.Bits(s.To, 1)}";
}
