using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>What to ask whom. A question tells a party nothing of what another party's list says.</summary>
internal sealed class Questions(
    EntryRegister register, IReadOnlyList<Person> persons, int[] personOf, IReadOnlyList<Match> matches,
    IReadOnlyList<Contradiction> contradictions)
{
    private readonly ILookup<int, Match> _possible = matches.Where(m => m.Verdict == Verdict.Possible)
        .SelectMany(m => new[] { (Entry: m.Left, Match: m), (Entry: m.Right, Match: m) }).ToLookup(p => p.Entry, p => p.Match);

    public IReadOnlyList<Question> All() =>
    [
        .. Missing().Concat(Contradicted()).Concat(Repeated()).Concat(TwoWays())
            .OrderBy(q => q.Party, StringComparer.Ordinal).ThenBy(q => q.Priority).ThenBy(q => q.Entry).ThenBy(q => q.Kind, StringComparer.Ordinal),
    ];

    /// <summary>An entry that may be one of several persons, and what it could say to settle it.</summary>
    private IEnumerable<Question> Missing()
    {
        foreach (var group in _possible.Where(g => register.InForce[g.Key]).OrderBy(g => g.Key))
        {
            var (entry, prepared) = (group.Key, register.Prepared.All[group.Key]);
            var others = group.Select(m => personOf[m.Left == entry ? m.Right : m.Left]).Distinct().Count();
            var (kind, lacks, give) = prepared switch
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
                yield return Ask(entry, kind, Urgent(entry, group) ? 1 : 2, $"{Row(entry)} {lacks}; {may}. {give}");
            }
        }
    }

    private IEnumerable<Question> Contradicted() =>
        from contradiction in contradictions
        where contradiction.Claims.Select(c => register.List(c.Entry).StandingList).Distinct().Count() > 1
        from claim in contradiction.Claims
        select Ask(
            claim.Entry,
            $"contradiction_{contradiction.Kind}",
            contradiction.Kind == "claim" || persons[contradiction.Person].SoughtAndHeld ? 1 : 2,
            contradiction.Kind switch
            {
                "birth_date" => $"{Row(claim.Entry)} gives the birth date {claim.Value}. Other information differs. Please check it and say what it rests on.",
                "father_name" => $"{Row(claim.Entry)} gives the father's name {claim.Value}. Other information differs. Please check it.",
                "given_names" => $"{Row(claim.Entry)} gives the given name {claim.Value}. Other information differs. Please check it.",
                "family_name" => $"{Row(claim.Entry)} gives the family name {claim.Value}. Other information differs. Please check it.",
                "sex" => $"{Row(claim.Entry)} gives the sex as {claim.Value}. Other information differs. Please check it.",
                "service_no" => $"{Row(claim.Entry)} gives the number {claim.Value}. Other information differs. Please check it.",
                _ => $"{Row(claim.Entry)} says: {claim.Value}. Other information differs. Please confirm what is known of this person today, and since when.",
            });

    /// <summary>Two rows of one list that seem to be one person.</summary>
    private IEnumerable<Question> Repeated() =>
        from match in matches
        where match.Verdict == Verdict.Same && register.InForce[match.Left] && register.InForce[match.Right]
            && SameStandingList(match.Left, match.Right) && !register.Revisions.Contains((match.Left, match.Right))
        select Ask(match.Right, "repeated_row", 3,
            $"{Row(match.Left)} and {Row(match.Right, inSentence: true)} seem to be one person. Are they? If so, please withdraw one of them.");

    private IEnumerable<Question> TwoWays() =>
        from entry in Enumerable.Range(0, register.Entries.Count)
        where register.InForce[entry]
        let birth = register.Prepared.All[entry].Birth
        let other = birth?.Other
        where other is not null
        select Ask(entry, "date_reads_two_ways", persons[personOf[entry]].SoughtAndHeld ? 2 : 3,
            $"{Row(entry)} gives the birth date {birth.Text}. Do you mean {birth.Earliest:d MMMM yyyy} or {other.Earliest:d MMMM yyyy}?");

    private bool Urgent(int entry, IEnumerable<Match> open)
    {
        var claim = register.Entries[entry].Claim;
        return open.Select(m => register.Entries[m.Left == entry ? m.Right : m.Left].Claim)
            .Any(other => (claim, other) is (Claim.WeSeek, Claim.WeHold) or (Claim.WeHold, Claim.WeSeek));
    }

    private bool SameStandingList(int left, int right) =>
        register.Prepared.All[left].StandingList == register.Prepared.All[right].StandingList;

    private string Row(int entry, bool inSentence = false)
    {
        var (row, list) = (register.Entries[entry], register.List(entry));
        var reference = row.Ref == row.Row.ToString() ? "" : $" ({row.Ref})";
        return $"{(inSentence ? "row" : "Your row")} {row.Row}{reference} of {list.Name}";
    }

    private Question Ask(int entry, string kind, int priority, string sentence) =>
        new(register.List(entry).Party, entry, personOf[entry], kind, priority, sentence);
}
