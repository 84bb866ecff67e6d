using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>The outcome as tables. Their columns are a promise to other programs; docs/output.md lists them.</summary>
internal static class OutcomeTables
{
    public static readonly IReadOnlyList<string> Axes = ["fate", "whereabouts", "evidence", "reconciliation"];

    /// <summary>Columns that describe a row and not a person.</summary>
    private static readonly Column[] OfTheRow = [Column.RowRef, Column.RowAction, Column.Claim];

    public static readonly IReadOnlyList<Column> OfThePerson = [.. Enum.GetValues<Column>().Except(OfTheRow)];

    public static readonly IReadOnlyList<(string File, Func<Stream, Outcome, int?> Write)> All =
    [
        ("memberships.csv", Memberships),
        ("matches.csv", Matches),
        ("persons.csv", Persons),
        ("contradictions.csv", Contradictions),
        ("clarifications.csv", Clarifications),
        ("rejected.csv", Rejected),
    ];

    private static int? Memberships(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(stream, ["person_id", "list", "row_ref", "row"]);
        for (var i = 0; i < outcome.Entries.Count; i++)
        {
            var entry = outcome.Entries[i];
            table.Text(outcome.Persons[outcome.PersonOf[i]].Id).Text(entry.List).Text(entry.Ref).Number(entry.Row).EndRow();
        }

        return table.Rows;
    }

    private static int? Matches(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(
            stream, ["left_list", "left_ref", "right_list", "right_ref", "match_weight", "match_probability", "verdict"]);
        foreach (var match in outcome.Matches)
        {
            var (left, right) = (outcome.Entries[match.Left], outcome.Entries[match.Right]);
            table.Text(left.List).Text(left.Ref).Text(right.List).Text(right.Ref)
                .Number(match.Weight, 4).Number(match.Probability, 6).Text(Word(match.Verdict)).EndRow();
        }

        return table.Rows;
    }

    private static int? Persons(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(stream,
        [
            "person_id", "lists", "entries", "parties", "claims", "sought_and_held", .. Axes, "contradictions", "reading",
            .. OfThePerson.Select(c => c.Name()),
        ]);
        foreach (var person in outcome.Persons)
        {
            var lists = person.Entries.Select(e => outcome.Lists[outcome.ListOf[e]]).ToList();
            table.Text(person.Id)
                .Number(lists.Select(l => (l.Party, l.StandingList)).Distinct().Count())
                .Number(person.Entries.Count)
                .Text(string.Join("; ", lists.Select(l => l.Party).Distinct().Order(StringComparer.Ordinal)))
                .Text(string.Join("; ", person.Claims.Order().Select(Word)))
                .Text(person.SoughtAndHeld ? "yes" : "no");
            foreach (var axis in Axes)
            {
                table.Text(person.Status.GetValueOrDefault(axis));
            }

            table.Number(person.Contradictions).Text(person.Reading);
            foreach (var column in OfThePerson)
            {
                table.Text(person.Best.GetValueOrDefault(column));
            }

            table.EndRow();
        }

        return table.Rows;
    }

    private static int? Contradictions(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(
            stream, ["contradiction", "person_id", "kind", "sentence", "party", "list", "row_ref", "row", "value"]);
        for (var i = 0; i < outcome.Contradictions.Count; i++)
        {
            var contradiction = outcome.Contradictions[i];
            foreach (var claim in contradiction.Claims)
            {
                var entry = outcome.Entries[claim.Entry];
                table.Number(i + 1).Text(outcome.Persons[contradiction.Person].Id).Text(contradiction.Kind)
                    .Text(contradiction.Sentence).Text(outcome.Lists[outcome.ListOf[claim.Entry]].Party)
                    .Text(entry.List).Text(entry.Ref).Number(entry.Row).Text(claim.Value).EndRow();
            }
        }

        return table.Rows;
    }

    private static int? Clarifications(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(stream, ["party", "priority", "list", "row_ref", "row", "person_id", "kind", "question"]);
        foreach (var question in outcome.Questions.OrderBy(q => q.Party, StringComparer.Ordinal))
        {
            var entry = outcome.Entries[question.Entry];
            table.Text(question.Party).Number(question.Priority).Text(entry.List).Text(entry.Ref).Number(entry.Row)
                .Text(outcome.Persons[question.Person].Id).Text(question.Kind).Text(question.Sentence).EndRow();
        }

        return table.Rows;
    }

    private static int? Rejected(Stream stream, Outcome outcome)
    {
        using var table = new CsvTable(stream, ["list", "line", "row", "reason", "text"]);
        foreach (var row in outcome.Lists.SelectMany(l => l.Rejected))
        {
            table.Text(row.List).Number(row.Line).Number(row.Row).Text(row.Reason).Text(row.Text).EndRow();
        }

        return table.Rows;
    }

    /// <summary>The word that files have for it: <c>same</c>, <c>possible</c>, <c>different</c>.</summary>
    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.Possible => "possible",
        Verdict.Different => "different",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The word that files have for it: <c>we_seek</c>, <c>we_hold</c>, …</summary>
    public static string Word(Claim claim) => claim switch
    {
        Claim.Unknown => "unknown",
        Claim.WeSeek => "we_seek",
        Claim.WeHold => "we_hold",
        Claim.Returned => "returned",
        Claim.Died => "died",
        Claim.Remains => "remains",
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };
}
