using System.Globalization;
using System.Text;

namespace Rollcall.Estimation;

/// <summary>What becomes of the estimates if something that can't be tested is otherwise.</summary>
internal static class SensitivityTable
{
    private const double Notable = 0.1;

    public static void Append(StringBuilder html, StratumEstimates stratum)
    {
        if (stratum.Sensitivities.Count == 0)
        {
            return;
        }

        html.Append("<h3>If it were otherwise</h3><p>Some of what the methods assume can’t be tested from the lists. This is what the estimates would be if it were otherwise; a change of a tenth or more is marked.</p>");
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"If it were otherwise\"><table class=\"stack\"><thead><tr><th scope=\"col\">If</th><th scope=\"col\">Method</th><th scope=\"col\" class=\"number\">Median</th><th scope=\"col\" class=\"number\">95 % interval</th><th scope=\"col\" class=\"number\">Change</th></tr></thead><tbody>");
        foreach (var s in stratum.Sensitivities)
        {
            html.Append($"<tr><th scope=\"row\">{MethodWords.Html(s.Detail)}</th><td>{MethodWords.Label(s.Estimate.Method)}</td>");
            if (s.Estimate.Refused is { } gate)
            {
                html.Append($"<td colspan=\"3\"><span class=\"refused-word\">Refused</span> <small>{gate.Name}</small></td></tr>");
                continue;
            }

            html.Append($"<td class=\"number\" data-label=\"Median\">{Words.Number(s.Estimate.Median)}</td><td class=\"number\" data-label=\"95 % interval\">{Words.Number(s.Estimate.Lower)} – {Words.Number(s.Estimate.Upper)}</td>");
            html.Append($"<td class=\"number{(Math.Abs(s.Change) >= Notable ? " changed" : "")}\" data-label=\"Change\">{Change(s.Change)}</td></tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static string Change(double change) => double.IsFinite(change)
        ? (change < 0 ? "−" : "+") + Math.Abs(change * 100).ToString("0", CultureInfo.InvariantCulture) + " %"
        : "–";
}
