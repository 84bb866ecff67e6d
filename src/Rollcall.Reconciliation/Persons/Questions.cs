using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>What to ask whom of one person. A question tells a party nothing of what another party's list says.</summary>
internal sealed class Questions(int person, IReadOnlyList<PersonRow> rows, bool soughtAndHeld)
{
    /// <summary>The questions in the order in which they are asked: by party, the most important first.</summary>
    public static IReadOnlyList<Question> InOrder(IEnumerable<Question> questions) =>
    [
        .. questions.OrderBy(q => q.Party, StringComparer.Ordinal).ThenBy(q => q.Priority).ThenBy(q => q.Entry)
            .ThenBy(q => q.Kind, StringComparer.Ordinal),
    ];

    /// <summary>All questions, in no particular order.</summary>
    public IEnumerable<Question> All(IReadOnlyList<Contradiction> contradictions, ILookup<int, OpenCandidate> open) =>
        Missing(open).Concat(Contradicted(contradictions)).Concat(Repeated()).Concat(TwoWays());

    /// <summary>An entry that may be one of several persons, and what it could say to settle it.</summary>
    private IEnumerable<Question> Missing(ILookup<int, OpenCandidate> open)
    {
        foreach (var row in InForce().Where(r => open.Contains(r.Place)))
        {
            var others = open[row.Place].Select(o => o.Person).Distinct().Count();
            var (kind, lacks, give) = row.Prepared switch
            {
                { Father: null } => ("missing_father_name", "gives no father's name", "Please give it."),
                { Birth: null } => ("missing_birth_date", "gives no birth date", "Please give the day, or at least the year."),
                { Birth.Precision: not DatePrecision.Day } => ("imprecise_birth_date", "gives no exact birth date", "Please give the day if it is known."),
                { BirthPlace: null } => ("missing_birth_place", "gives no birth place", "Please give it."),
                { Number: null } => ("missing_number", "gives no service number or document", "Please give it if it is known."),
                _ => ("", "", ""),
            };
            if (kind.Length > 0)
            {
                var may = others == 1 ? "it may be a person who stands on another list" : $"it may be any of {others + 1} persons";
                yield return Ask(row, kind, Urgent(row.Claim, open[row.Place]) ? 1 : 2, $"{Named(row)} {lacks}; {may}. {give}");
            }
        }
    }

    private IEnumerable<Question> Contradicted(IReadOnlyList<Contradiction> contradictions) =>
        from contradiction in contradictions
        let opposed = contradiction.Claims.Select(c => (Row: rows.First(r => r.Place == c.Entry), c.Value)).ToList()
        where opposed.Select(o => o.Row.List).Distinct().Count() > 1
        from claim in opposed
        select Ask(
            claim.Row,
            $"contradiction_{contradiction.Kind}",
            contradiction.Kind == "claim" || soughtAndHeld ? 1 : 2,
            contradiction.Kind switch
            {
                "birth_date" => $"{Named(claim.Row)} gives the birth date {claim.Value}. Other information differs. Please check it and say what it rests on.",
                "father_name" => $"{Named(claim.Row)} gives the father's name {claim.Value}. Other information differs. Please check it.",
                "given_names" => $"{Named(claim.Row)} gives the given name {claim.Value}. Other information differs. Please check it.",
                "family_name" => $"{Named(claim.Row)} gives the family name {claim.Value}. Other information differs. Please check it.",
                "sex" => $"{Named(claim.Row)} gives the sex as {claim.Value}. Other information differs. Please check it.",
                "service_no" => $"{Named(claim.Row)} gives the number {claim.Value}. Other information differs. Please check it.",
                _ => $"{Named(claim.Row)} says: {claim.Value}. Other information differs. Please confirm what is known of this person today, and since when.",
            });

    /// <summary>Two rows of one list, both in force, that are held to be one person.</summary>
    private IEnumerable<Question> Repeated() =>
        from left in InForce()
        from right in InForce()
        where left.Place < right.Place && left.List == right.List
        select Ask(right, "repeated_row", 3,
            $"{Named(left)} and {Named(right, inSentence: true)} seem to be one person. Are they? If so, please withdraw one of them.");

    private IEnumerable<Question> TwoWays() =>
        from row in InForce()
        let birth = row.Prepared.Birth
        let other = birth?.Other
        where other is not null
        select Ask(row, "date_reads_two_ways", soughtAndHeld ? 2 : 3,
            $"{Named(row)} gives the birth date {birth.Text}. Do you mean {birth.Earliest:d MMMM yyyy} or {other.Earliest:d MMMM yyyy}?");

    private IEnumerable<PersonRow> InForce() => rows.Where(r => r.Said.InForce);

    private static bool Urgent(Claim claim, IEnumerable<OpenCandidate> open) =>
        open.Any(o => (claim, o.Claim) is (Claim.WeSeek, Claim.WeHold) or (Claim.WeHold, Claim.WeSeek));

    private static string Named(PersonRow row, bool inSentence = false)
    {
        var entry = row.Entry;
        var reference = entry.Ref == entry.Row.ToString() ? "" : $" ({entry.Ref})";
        return $"{(inSentence ? "row" : "Your row")} {entry.Row}{reference} of {entry.List}";
    }

    private Question Ask(PersonRow row, string kind, int priority, string sentence) =>
        new(row.Said.Party, row.Place, person, kind, priority, sentence);
}
