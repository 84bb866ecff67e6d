using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Estimation;

/// <summary>
/// The report that people look at: one HTML file with its pictures in it, no script, no other file, no network. It is
/// byte-identical for the same estimates, so it holds no time of day.
/// </summary>
public static class EstimationReport
{
    /// <summary>Writes the report as UTF-8. The stream stays open.</summary>
    /// <param name="to">Where the page goes.</param>
    /// <param name="strata">The strata, in order.</param>
    /// <param name="source">The name of what was read.</param>
    /// <param name="remarks">What a reader must know of how it was read.</param>
    public static void Write(Stream to, IReadOnlyList<StratumEstimates> strata, string source, IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(remarks);
        var style = Style();
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="color-scheme" content="light dark">
            <title>Rollcall estimation</title>
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header><h1>Rollcall <span>estimation: how many are on no list · {MethodWords.Name(source)}</span></h1></header>
            <main id="main" tabindex="-1">

            """);
        foreach (var remark in remarks)
        {
            html.Append($"<p class=\"verdict caution\">{MethodWords.Html(remark)}</p>\n");
        }

        if (strata.Count > 1)
        {
            Overview(html, strata);
        }

        for (var i = 0; i < strata.Count; i++)
        {
            html.Append(StratumHtml.Of(strata[i], i + 1)).Append('\n');
        }

        Closing(html);
        html.Append("</main>\n</body>\n</html>\n");
        to.Write(Encoding.UTF8.GetBytes(html.ToString().ReplaceLineEndings("\n")));
    }

    private static void Overview(StringBuilder html, IReadOnlyList<StratumEstimates> strata)
    {
        html.Append("<h2>All strata</h2><p>Each is estimated by itself. Don’t add the totals up: their errors are not independent of each other.</p>");
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"All strata\"><table class=\"stack\"><thead><tr><th scope=\"col\">Stratum</th><th scope=\"col\" class=\"number\">On a list</th><th scope=\"col\" class=\"number\">At least</th><th scope=\"col\" class=\"number\">Medians</th><th scope=\"col\">Remark</th></tr></thead><tbody>");
        for (var i = 0; i < strata.Count; i++)
        {
            var stratum = strata[i];
            var compared = stratum.Compared.ToList();
            var remark = stratum.Gates.Count > 0
                ? $"<span class=\"refused-word\">Refused</span> <small>{string.Join(", ", stratum.Gates.Select(g => g.Name))}</small>"
                : stratum.MethodsDisagree ? "The methods contradict each other"
                : stratum.IndependenceContradicted ? "The lists depend on each other; the other methods agree" : "The methods agree";
            html.Append($"<tr><th scope=\"row\"><a href=\"#s{i + 1}\">{MethodWords.Name(stratum.Name.Length > 0 ? stratum.Name : "not said")}</a></th>");
            html.Append($"<td class=\"number\" data-label=\"On a list\">{Words.Number(stratum.Table.Observed)}</td><td class=\"number\" data-label=\"At least\">{(stratum.AtLeast is { } bound ? Words.Number(bound.Persons) : "–")}</td>");
            html.Append($"<td class=\"number\" data-label=\"Medians\">{(compared.Count > 0 ? $"{Words.Number(compared.Min(e => e.Median))} – {Words.Number(compared.Max(e => e.Median))}" : "–")}</td><td>{remark}</td></tr>");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void Closing(StringBuilder html)
    {
        html.Append("<h2>What all of it rests on</h2><p>None of this can be tested from the lists. If you publish a number, publish these with it.</p><ol>");
        foreach (var assumption in Statements.Assumptions)
        {
            html.Append($"<li>{MethodWords.Html(assumption)}</li>");
        }

        html.Append("""
            </ol>
            <h2>Words</h2>
            <dl>
            <dt><b>Median</b></dt><dd>The number that is as likely to be too high as too low, if the method’s assumptions hold.</dd>
            <dt><b>95 % interval</b></dt><dd>If the method’s assumptions hold, 95 of 100 such intervals hold the true number. If they don’t, it says nothing.</dd>
            <dt><b>Refused</b></dt><dd>A number could be computed, but it would not mean anything. The reason stands beside it.</dd>
            <dt><b>Stratum</b></dt><dd>Persons who are estimated together, because they were listed alike.</dd>
            </dl>

            """);
    }

    private static string Style()
    {
        using var stream = typeof(EstimationReport).Assembly.GetManifestResourceStream("estimation/estimation.css")
            ?? throw new InvalidOperationException("The embedded style is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
