using Rollcall.Lists;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary>What the command prints: how each file was understood, the figures, and where to look.</summary>
internal sealed class Summary(Outcome outcome, string folder)
{
    public void Print(TextWriter to)
    {
        foreach (var list in outcome.Lists)
        {
            to.WriteLine(FileLine(list));
            foreach (var remark in list.Remarks)
            {
                to.WriteLine("  " + remark);
            }
        }

        to.WriteLine();
        foreach (var line in Figures())
        {
            to.WriteLine(line);
        }

        to.WriteLine();
        to.WriteLine(Path.Combine(folder, "report.html"));
    }

    private static string FileLine(ListFile list)
    {
        var known = list.Columns.Where(c => c.Column is not null).Select(c => $"{Shown(c)} → {c.Column!.Value.Name()}").ToList();
        var kept = list.Columns.Where(c => c.Column is null).Select(Shown).ToList();
        string?[] parts =
        [
            list.Sheet is { } sheet ? $"{list.Name} [{sheet}]" : list.Name,
            list.Format + (list.Encoding is { } encoding ? " " + encoding : ""),
            $"{list.Party}, {Word(list.Claim)}",
            Count(list.Entries.Count + list.Rejected.Count, "row", "rows") + (list.Rejected.Count > 0 ? $" ({list.Rejected.Count} rejected)" : ""),
            string.Join(", ", known),
            kept.Count > 0 ? "kept as they are: " + string.Join(", ", kept) : null,
        ];
        return string.Join(" | ", parts.OfType<string>());
    }

    /// <summary>A header may hold line breaks, and whatever else its author typed; the line stays a line.</summary>
    private static string Shown(RecognisedColumn column)
    {
        var header = string.Join(' ', column.Header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        header = string.Concat(header.Where(c => !char.IsControl(c)));
        return header.Length > 60 ? header[..59] + "…" : header;
    }

    private IEnumerable<string> Figures()
    {
        var rejected = outcome.Lists.Sum(l => l.Rejected.Count);
        var parties = outcome.Lists.Select(l => l.Party).Distinct().Count();
        var shared = outcome.Persons.Count(p => p.Entries.Select(e => outcome.Lists[outcome.ListOf[e]].Party).Distinct().Count() > 1);
        yield return $"{Count(outcome.Entries.Count + rejected, "row", "rows")} in {Count(outcome.Lists.Count, "list", "lists")} of {Count(parties, "party", "parties")}";
        yield return $"{Count(outcome.Persons.Count, "person", "persons")}, {shared} of them named by more than one party";
        yield return $"{outcome.Persons.Count(p => p.SoughtAndHeld)} sought by one party and held by another";
        yield return Count(outcome.Contradictions.Count, "contradiction", "contradictions");
        yield return Count(outcome.Questions.Count, "question to ask", "questions to ask");
        yield return $"{Count(rejected, "row", "rows")} rejected" + (rejected > 0 ? "; rejected.csv says why" : "");
    }

    private static string Word(Claim claim) => claim switch
    {
        Claim.WeSeek => "sought",
        Claim.WeHold => "held",
        Claim.Returned => "returned",
        Claim.Died => "dead",
        Claim.Remains => "remains",
        _ => "claim not said",
    };

    private static string Count(int n, string one, string many) => n == 1 ? $"1 {one}" : $"{n} {many}";
}
