using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>A party's share of the figures on the first screen.</summary>
internal sealed class PartyFigures(string party)
{
    public string Party => party;

    public int Files { get; set; }

    public int Entries { get; set; }

    public int NotInForce { get; set; }

    public int Rejected { get; set; }

    public int Persons { get; set; }

    /// <summary>Persons of whom the party makes the claim, by claim.</summary>
    public int[] ByClaim { get; } = new int[Enum.GetValues<Claim>().Length];
}

/// <summary>One party seeks whom another says that it holds.</summary>
internal readonly record struct SoughtFrom(string Seeker, string Holder);

/// <summary>The figures that the report's first screen and its page without script show.</summary>
internal sealed class Figures
{
    public Figures(Outcome outcome)
    {
        var parties = new SortedDictionary<string, PartyFigures>(StringComparer.Ordinal);
        foreach (var list in outcome.Lists)
        {
            var party = Of(parties, list.Party);
            party.Files++;
            party.Rejected += list.Rejected.Count;
        }

        for (var i = 0; i < outcome.Entries.Count; i++)
        {
            var party = Of(parties, outcome.Lists[outcome.ListOf[i]].Party);
            party.Entries++;
            party.NotInForce += Stands(outcome, i) ? 0 : 1;
        }

        foreach (var person in outcome.Persons)
        {
            Count(outcome, person, parties);
        }

        Parties = [.. parties.Values];
        Contradictions = [.. outcome.Contradictions.CountBy(c => c.Kind).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal)];
        Questions = [.. outcome.Questions.CountBy(q => q.Party).OrderBy(q => q.Key, StringComparer.Ordinal)];
        UrgentQuestions = outcome.Questions.Where(q => q.Priority == 1).CountBy(q => q.Party).ToDictionary(q => q.Key, q => q.Value);
        StandingLists = outcome.Lists.Select(l => (l.Party, l.StandingList)).Distinct().Count();
    }

    public IReadOnlyList<PartyFigures> Parties { get; }

    public IReadOnlyList<KeyValuePair<string, int>> Contradictions { get; }

    public IReadOnlyList<KeyValuePair<string, int>> Questions { get; }

    public IReadOnlyDictionary<string, int> UrgentQuestions { get; }

    public int StandingLists { get; }

    /// <summary>Persons of whom anybody makes the claim, by claim.</summary>
    public int[] ByClaim { get; } = new int[Enum.GetValues<Claim>().Length];

    public int SoughtAndHeld { get; private set; }

    public SortedDictionary<SoughtFrom, int> SoughtAndHeldBy { get; } =
        new(Comparer<SoughtFrom>.Create((a, b) => string.CompareOrdinal(a.Seeker, b.Seeker) is var s and not 0 ? s : string.CompareOrdinal(a.Holder, b.Holder)));

    /// <summary>True for an entry that still says something: neither superseded nor itself a withdrawal.</summary>
    public static bool Stands(Outcome outcome, int entry) =>
        outcome.InForce[entry] && outcome.Entries[entry].Action != RowAction.Withdraw;

    /// <summary>The parties who make the claim of the person in an entry that stands, each once.</summary>
    public static IEnumerable<string> Claimants(Outcome outcome, Person person, Claim claim) =>
        person.Entries.Where(e => Stands(outcome, e) && outcome.Entries[e].Claim == claim)
            .Select(e => outcome.Lists[outcome.ListOf[e]].Party).Distinct().Order(StringComparer.Ordinal);

    private static PartyFigures Of(SortedDictionary<string, PartyFigures> parties, string party)
    {
        if (!parties.TryGetValue(party, out var figures))
        {
            parties.Add(party, figures = new PartyFigures(party));
        }

        return figures;
    }

    private void Count(Outcome outcome, Person person, SortedDictionary<string, PartyFigures> parties)
    {
        foreach (var claim in person.Claims.Distinct())
        {
            ByClaim[(int)claim]++;
        }

        var standing = person.Entries.Where(e => Stands(outcome, e)).ToList();
        foreach (var of in standing.GroupBy(e => outcome.Lists[outcome.ListOf[e]].Party))
        {
            parties[of.Key].Persons++;
            foreach (var claim in of.Select(e => outcome.Entries[e].Claim).Distinct())
            {
                parties[of.Key].ByClaim[(int)claim]++;
            }
        }

        if (!person.SoughtAndHeld)
        {
            return;
        }

        SoughtAndHeld++;
        foreach (var seeker in Claimants(outcome, person, Claim.WeSeek))
        {
            foreach (var holder in Claimants(outcome, person, Claim.WeHold).Where(h => h != seeker))
            {
                SoughtAndHeldBy[new(seeker, holder)] = SoughtAndHeldBy.GetValueOrDefault(new(seeker, holder)) + 1;
            }
        }
    }
}
