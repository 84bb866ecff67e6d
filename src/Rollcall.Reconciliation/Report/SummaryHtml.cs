using System.Globalization;
using System.Net;
using System.Text;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>What the page shows before and without its script: the figures, and whom one side seeks and another holds.</summary>
internal static class SummaryHtml
{
    private const int RowsWithoutScript = 1000;

    public static string Summary(Outcome outcome, Figures figures)
    {
        var html = new StringBuilder();
        var sought = figures.SoughtAndHeld;
        html.Append($"""
            <p class="lead"><a href="#sought"><strong>{ReportWords.Number(sought)}</strong> {(sought == 1 ? "person is" : "persons are")} sought by one side and held by another</a></p>
            <dl class="figures">
            {Figure("#persons", outcome.Persons.Count, "person", "persons")}
            {Figure("#files", outcome.Entries.Count, "entry", "entries")}
            {Figure("#overlap", figures.StandingLists, "list", "lists", $"in {ReportWords.Count(outcome.Lists.Count, "file", "files")}")}
            {Figure("#contradictions", outcome.Contradictions.Count, "contradiction", "contradictions")}
            {Figure("#questions", outcome.Questions.Count, "question to ask", "questions to ask")}
            {Figure("#files", outcome.Lists.Sum(l => l.Rejected.Count), "row not taken", "rows not taken")}
            </dl>

            """);
        html.Append(ByParty(figures));
        html.Append("<div class=\"columns\">");
        html.Append(Short("Contradictions by kind", figures.Contradictions.Select(k =>
            (Link("contradictions", "kind", k.Key, ReportWords.Label(k.Key)), k.Value, "")), "No facts contradict each other."));
        html.Append(Short("Questions by party", figures.Questions.Select(q =>
            (Link("questions", "party", q.Key, ReportWords.Html(q.Key)), q.Value, Urgent(figures.UrgentQuestions.GetValueOrDefault(q.Key)))), "There is nothing to ask."));
        html.Append("</div>");
        return html.ToString();
    }

    public static string WithoutScript(Outcome outcome, Figures figures)
    {
        var html = new StringBuilder();
        html.Append("<p class=\"note\">Your browser runs no script here, so you see the summary and the persons whom one side seeks and another holds. ");
        html.Append("The other sections need the script in this file; it loads nothing from elsewhere. The same results are in the CSV files beside this report.</p>");
        html.Append("<h2>Sought by one side and held by another</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Sought and held\"><table><thead><tr><th scope=\"col\">Person</th><th scope=\"col\">Name</th><th scope=\"col\">Birth date</th><th scope=\"col\">Sought by</th><th scope=\"col\">Held by</th></tr></thead><tbody>");
        foreach (var person in outcome.Persons.Where(p => p.SoughtAndHeld).Take(RowsWithoutScript))
        {
            html.Append($"<tr><td>{ReportWords.Html(person.Id)}</td><td>{ReportWords.Html(NameOf(person))}{Reading(person)}</td><td>{ReportWords.Html(BirthDate(outcome, person))}</td>");
            html.Append($"<td>{Parties(outcome, person, Claim.WeSeek)}</td><td>{Parties(outcome, person, Claim.WeHold)}</td></tr>");
        }

        html.Append("</tbody></table></div>");
        if (figures.SoughtAndHeld > RowsWithoutScript)
        {
            html.Append($"<p>These are the first {ReportWords.Number(RowsWithoutScript)} of {ReportWords.Number(figures.SoughtAndHeld)}.</p>");
        }

        return html.ToString();
    }

    private static string Figure(string href, int number, string one, string many, string more = "") =>
        $"<div><dt><a href=\"{href}\">{(number == 1 ? one : many)}</a>{(more.Length > 0 ? $" <small>{more}</small>" : "")}</dt><dd>{ReportWords.Number(number)}</dd></div>";

    private static string ByParty(Figures figures)
    {
        var html = new StringBuilder();
        html.Append("<h3>What each side says</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"What each side says\"><table class=\"numbers\"><thead><tr><th scope=\"col\">Party</th>");
        int[] claims = [1, 2, 3, 4, 5, .. figures.ByClaim[0] > 0 ? [0] : Array.Empty<int>()];
        foreach (var claim in claims)
        {
            html.Append($"<th scope=\"col\">{ReportWords.Claims[claim]}</th>");
        }

        html.Append("<th scope=\"col\">Persons</th><th scope=\"col\">Entries</th><th scope=\"col\">of these replaced or withdrawn</th><th scope=\"col\">Rows not taken</th></tr></thead><tbody>");
        foreach (var party in figures.Parties)
        {
            html.Append($"<tr><th scope=\"row\">{ReportWords.Html(party.Party)}</th>");
            foreach (var claim in claims)
            {
                html.Append($"<td>{Cell(party.ByClaim[claim], $"#persons?claim={ReportWords.ClaimNames[claim]}&party={Uri.EscapeDataString(party.Party)}")}</td>");
            }

            html.Append($"<td>{Cell(party.Persons, $"#persons?party={Uri.EscapeDataString(party.Party)}")}</td><td>{ReportWords.Number(party.Entries)}</td><td>{ReportWords.Number(party.NotInForce)}</td><td>{ReportWords.Number(party.Rejected)}</td></tr>");
        }

        html.Append("</tbody><tfoot><tr><th scope=\"row\">Anyone</th>");
        foreach (var claim in claims)
        {
            html.Append($"<td>{Cell(figures.ByClaim[claim], $"#persons?claim={ReportWords.ClaimNames[claim]}")}</td>");
        }

        html.Append("<td colspan=\"4\"></td></tr></tfoot></table></div><p class=\"note\">Persons, each counted once in a cell; one person may stand in several. Replaced and withdrawn entries don’t count.</p>");
        return html.ToString();
    }

    private static string Cell(int number, string href) =>
        number == 0 ? "<span class=\"quiet\">0</span>" : $"<a href=\"{WebUtility.HtmlEncode(href)}\">{ReportWords.Number(number)}</a>";

    private static string Short(string title, IEnumerable<(string What, int Number, string More)> rows, string none)
    {
        var items = rows.Select(r => $"<li><span>{r.What}</span> <b>{ReportWords.Number(r.Number)}</b>{r.More}</li>").ToList();
        return $"<div><h3>{title}</h3>{(items.Count == 0 ? $"<p>{none}</p>" : $"<ul class=\"tally\">{string.Concat(items)}</ul>")}</div>";
    }

    private static string Link(string section, string key, string value, string html) =>
        $"<a href=\"#{section}?{key}={Uri.EscapeDataString(value)}\">{(html.StartsWith('<') ? html : ReportWords.Html(html))}</a>";

    private static string Urgent(int number) => number == 0 ? "" : $" <small>{ReportWords.Number(number)} first</small>";

    private static string NameOf(Person person)
    {
        var best = person.Best;
        var parts = best.TryGetValue(Column.FullName, out var full)
            ? [full]
            : new[] { Column.FamilyName, Column.GivenNames, Column.FatherName }.Where(best.ContainsKey).Select(c => best[c]).ToList();
        return parts.Count > 0 ? string.Join(' ', parts) : best.GetValueOrDefault(Column.NameLatin, person.Id);
    }

    private static string Reading(Person person) =>
        person.Reading is { } reading ? $"<br><small>{ReportWords.Html(reading)}</small>" : "";

    private static string BirthDate(Outcome outcome, Person person)
    {
        var best = person.Best.GetValueOrDefault(Column.BirthDate);
        var date = person.Entries.Where(e => outcome.Entries[e][Column.BirthDate] == best).Select(e => outcome.Entries[e].Date(Column.BirthDate)).FirstOrDefault(d => d is not null);
        return date is { Precision: DatePrecision.Day, Approximate: false, Other: null }
            ? date.Earliest.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
            : best ?? "";
    }

    private static string Parties(Outcome outcome, Person person, Claim claim) =>
        string.Join(", ", Figures.Claimants(outcome, person, claim).Select(ReportWords.Html));
}
