using System.Text;

namespace Rollcall.Estimation;

/// <summary>One stratum as a section of the page: what is known, what may be said, the methods, and how far to trust them.</summary>
internal static class StratumHtml
{
    public static string Of(StratumEstimates stratum, int number)
    {
        var html = new StringBuilder();
        html.Append($"<section class=\"stratum\" id=\"s{number}\">");
        if (stratum.Name.Length > 0)
        {
            html.Append($"<h2>{MethodWords.Name(stratum.Name)}</h2>");
        }

        Lead(html, stratum);
        html.Append("<div class=\"say\">");
        Said(html, "What may be said in public", "", Statements.MaySay(stratum));
        Said(html, "What may not be said", "not", Statements.MayNotSay(stratum));
        html.Append("</div>");
        if (stratum.Rows.Any(r => r.Refused is null))
        {
            Figure(html, "Estimates by method", EstimatesPicture.Of(stratum), "The dot is the median, the line the 95 % interval; the dotted line is a bound from below. Lines that don’t meet contradict each other.");
            MethodTable.Append(html, stratum);
        }

        if (stratum.Table.Observed > 0 && stratum.Table.Lists.Count > 1)
        {
            Figure(html, "Overlap of the lists", OverlapPicture.Of(stratum.Table), "Each column is a set of lists (filled dots), its bar the persons who are on these lists and no other. The last column, on no list, is what is asked for.");
        }

        if (PosteriorPicture.Of(stratum) is { } posterior)
        {
            Figure(html, "How probable each total is", posterior, "Two methods give not only a number but a probability for each. Where the two hills lie apart, the assumptions decide and not the lists.");
        }

        MethodTable.AppendLinkage(html, stratum);
        SensitivityTable.Append(html, stratum);
        return html.Append("</section>").ToString();
    }

    private static void Lead(StringBuilder html, StratumEstimates stratum)
    {
        html.Append($"<p class=\"lead\"><strong>{Words.Number(stratum.Table.Observed)}</strong> {(stratum.Table.Observed == 1 ? "person is" : "persons are")} on at least one list</p>");
        if (stratum.Gates.Count > 0)
        {
            html.Append("<div class=\"verdict caution\"><p><b>No estimate.</b> The lists can’t bear one:</p><ul>");
            foreach (var gate in stratum.Gates)
            {
                html.Append($"<li>{MethodWords.Html(gate.Sentence)} <small>{gate.Name}</small></li>");
            }

            html.Append("</ul></div>");
            return;
        }

        var compared = stratum.Compared.ToList();
        html.Append("<dl class=\"figures\">");
        if (stratum.AtLeast is { } bound)
        {
            html.Append($"<div><dt>in all, if no list keeps persons off another</dt><dd>at least {Words.Number(bound.Persons)}</dd></div>");
        }

        if (compared.Count > 0)
        {
            html.Append($"<div><dt>in all, by {compared.Count} methods (medians)</dt><dd>{Words.Number(compared.Min(e => e.Median))} to {Words.Number(compared.Max(e => e.Median))}</dd></div>");
            html.Append($"<div><dt>in all, with their 95 % intervals</dt><dd>{Words.Number(compared.Min(e => e.Lower))} to {Words.Number(compared.Max(e => e.Upper))}</dd></div>");
        }

        html.Append("</dl>");
        if (stratum.IndependenceContradicted)
        {
            html.Append("<p class=\"verdict caution\"><b>The lists depend on each other.</b> What independent lists would give lies apart from what other methods find, so it is left out of the ranges here.</p>");
        }

        html.Append(stratum.MethodsDisagree
            ? "<p class=\"verdict caution\"><b>The methods contradict each other.</b> The interval of one lies wholly above that of another, so at least one of them is wrong here, and the lists alone don’t say which. Don’t publish a total.</p>"
            : compared.Count >= 2
                ? "<p class=\"verdict\"><b>The methods agree with each other</b> as far as their intervals go. They may still all be wrong in the same way: see the assumptions.</p>"
                : "<p class=\"verdict caution\"><b>Too few methods gave an estimate</b> to compare them with each other.</p>");
    }

    private static void Said(StringBuilder html, string title, string kind, IReadOnlyList<string> sentences)
    {
        html.Append($"<div class=\"{kind}\"><h3>{title}</h3><ul>");
        foreach (var sentence in sentences)
        {
            html.Append($"<li>{MethodWords.Html(sentence)}</li>");
        }

        html.Append("</ul></div>");
    }

    private static void Figure(StringBuilder html, string title, string svg, string caption) =>
        html.Append($"<h3>{title}</h3><figure><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}\">{svg}</div><figcaption>{caption}</figcaption></figure>");
}
