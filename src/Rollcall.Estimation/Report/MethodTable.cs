using System.Text;

namespace Rollcall.Estimation;

/// <summary>The table of methods, the pairs of lists folded away, and what the linkage adds to the uncertainty.</summary>
internal static class MethodTable
{
    public static void Append(StringBuilder html, StratumEstimates stratum)
    {
        html.Append("<h3>The methods</h3>");
        Open(html, "The methods", "Method and what it assumes");
        foreach (var row in stratum.Rows.Where(r => r.Method != EstimationMethod.LincolnPetersen))
        {
            Row(html, row, $"{MethodWords.Label(row.Method)}<small>{MethodWords.Assumes(row.Method)}</small>");
        }

        html.Append("</tbody></table></div>");
        html.Append("<p class=\"note\">Model numbers such as [12,3] count the lists in this order: ");
        html.Append(string.Join(", ", stratum.Table.Lists.Select((l, i) => $"{i + 1} {MethodWords.Name(l)}"))).Append(".</p>");
        var pairs = stratum.Rows.Where(r => r.Method == EstimationMethod.LincolnPetersen).ToList();
        if (pairs.Count == 0 || stratum.Gates.Count > 0)
        {
            return;
        }

        html.Append("<details><summary>Two lists at a time: where these numbers differ much, lists depend on each other</summary>");
        Open(html, "Two lists at a time", "Lists");
        foreach (var row in pairs)
        {
            Row(html, row, MethodWords.Name(row.Detail.Split("; combined")[0]));
        }

        html.Append("</tbody></table></div></details>");
    }

    public static void AppendLinkage(StringBuilder html, StratumEstimates stratum)
    {
        if (stratum.Pooled.Count == 0)
        {
            return;
        }

        html.Append($"<h3>What the linkage adds</h3><p>Who is the same person is itself uncertain. It was drawn anew {stratum.Draws.Count} times by the probabilities of the matches, and everything was estimated again. The numbers above are the draws combined.</p>");
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"What the linkage adds\"><table class=\"stack\"><thead><tr><th scope=\"col\">Method</th><th scope=\"col\" class=\"number\">As linked</th><th scope=\"col\" class=\"number\">Lowest and highest draw</th><th scope=\"col\" class=\"number\">Share of the uncertainty</th></tr></thead><tbody>");
        for (var i = 0; i < stratum.Pooled.Count; i++)
        {
            var (pooled, linked) = (stratum.Pooled[i], stratum.Estimates[i]);
            if (linked.Method == EstimationMethod.LincolnPetersen)
            {
                continue;
            }

            var totals = stratum.Draws.SelectMany(d => d.Where(e => e.Method == linked.Method && e.Refused is null)).Select(e => e.Median).ToList();
            html.Append($"<tr><th scope=\"row\">{MethodWords.Label(linked.Method)}</th><td class=\"number\" data-label=\"As linked\">{Words.Number(linked.Median)}</td>");
            html.Append($"<td class=\"number\" data-label=\"Draws\">{(totals.Count == 0 ? "–" : $"{Words.Number(totals.Min())} – {Words.Number(totals.Max())}")}</td>");
            html.Append($"<td class=\"number\" data-label=\"Share\">{(double.IsFinite(pooled.LinkageShare) ? Words.Percent(pooled.LinkageShare) : "–")}</td></tr>");
        }

        html.Append("</tbody></table></div>");
        foreach (var remark in stratum.Pooled.SelectMany(p => p.Estimate.Remarks).Distinct().Where(r => r.StartsWith("Only", StringComparison.Ordinal) || r.StartsWith("The persons", StringComparison.Ordinal)).Take(2))
        {
            html.Append($"<p class=\"note\">{MethodWords.Html(remark)}</p>");
        }
    }

    private static void Open(StringBuilder html, string label, string first) => html.Append(
        $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\"><table class=\"stack\"><thead><tr><th scope=\"col\">{first}</th><th scope=\"col\" class=\"number\">Median</th><th scope=\"col\" class=\"number\">95 % interval</th><th scope=\"col\">Detail</th></tr></thead><tbody>");

    private static void Row(StringBuilder html, Estimate row, string title)
    {
        if (row.Refused is { } gate)
        {
            html.Append($"<tr class=\"refused\"><th scope=\"row\">{title}</th><td colspan=\"3\"><span class=\"refused-word\">Refused</span>: {MethodWords.Html(gate.Sentence)} <small>{gate.Name}</small></td></tr>");
            return;
        }

        // What the draws of the linkage did is told once, below, and not in every row.
        var detail = row.Method == EstimationMethod.LincolnPetersen ? "" : MethodWords.Html(row.Detail.Split("; combined")[0]);
        var remarks = string.Concat(row.Remarks.Where(r => !r.StartsWith("The persons", StringComparison.Ordinal)).Select(r => $"<small>{MethodWords.Html(r)}</small>"));
        html.Append($"<tr><th scope=\"row\">{title}</th><td class=\"number\" data-label=\"Median\">{Words.Number(row.Median)}</td><td class=\"number\" data-label=\"95 % interval\">{Words.Number(row.Lower)} – {Words.Number(row.Upper)}</td><td data-label=\"Detail\">{detail}{remarks}</td></tr>");
    }
}
