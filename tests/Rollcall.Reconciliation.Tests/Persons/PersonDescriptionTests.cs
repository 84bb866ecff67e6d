using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

public sealed class PersonDescriptionTests
{
    private const string Sought = "Հ-900;Մարկոսյան;Վահան;;ա;1991;Գորիս;20.09.2021;որոնվում է";
    private const string Held = "S-900;Markosyan;Vahan;Smbat;M;14.03.1991;Goris;20.09.2021;held";

    private static readonly DescribedEntry North = Described(Truce.Read("north_seek_1.csv", Truce.NorthHeader, Sought));
    private static readonly DescribedEntry South = Described(Truce.Read("south_hold.csv", Truce.SouthHeader, Held));

    [Fact]
    public void A_value_says_by_which_rule_it_is_shown_and_what_it_rests_on()
    {
        var best = PersonDescription.Of([North, South]).Best;
        Assert.Equal(("Markosyan", "one_entrys_name"), (best[Column.FamilyName].Text, best[Column.FamilyName].Rule));
        Assert.Equal([1, 0], best[Column.FamilyName].RestsOn);
        Assert.Equal(("14.03.1991", "most_exact"), (best[Column.BirthDate].Text, best[Column.BirthDate].Rule));
        Assert.Equal([1], best[Column.BirthDate].RestsOn);
        Assert.Equal([0], best[Column.BirthDate].Otherwise);
        Assert.Equal(("Գորիս", "only_value"), (best[Column.BirthPlace].Text, best[Column.BirthPlace].Rule));
        Assert.Equal([0, 1], best[Column.BirthPlace].RestsOn);
    }

    [Fact]
    public void A_status_says_by_which_rule_and_on_which_entries_it_rests()
    {
        var described = PersonDescription.Of([North, South]);
        Assert.True(described.SoughtAndHeld);
        Assert.Equal(
            [("fate", "alive", "fate_alive"), ("whereabouts", "held", "whereabouts_held"), ("evidence", "both_sides", "evidence_both_sides"), ("reconciliation", "matched", "reconciliation_matched")],
            described.Status.Select(s => (s.Axis, s.Value, s.Rule)));
        Assert.Equal([1], described.Status[0].RestsOn);
        Assert.Equal([0, 1], described.Status[3].RestsOn);
    }

    [Fact]
    public void What_was_withdrawn_supports_nothing_but_is_shown_where_nothing_else_is_there()
    {
        var withdrawn = PersonDescription.Of([North with { InForce = false }]);
        Assert.Equal(("withdrawn", "reconciliation_withdrawn"), (withdrawn.Status[3].Value, withdrawn.Status[3].Rule));
        Assert.Equal("1991", withdrawn.Best[Column.BirthDate].Text);
        Assert.Empty(withdrawn.Claims);
        Assert.Equal([1], PersonDescription.Of([North with { InForce = false }, South]).Best[Column.FamilyName].RestsOn);
    }

    [Fact]
    public void Contradictions_dispute_the_person_and_are_asked_about()
    {
        var other = Described(Truce.Read("south_hold.csv", Truce.SouthHeader, Held.Replace("1991", "1979", StringComparison.Ordinal)));
        var described = PersonDescription.Of([North, other]);
        Assert.Equal("birth_date", Assert.Single(described.Contradictions).Kind);
        Assert.Equal(("reconciliation_disputed", "disputed"), (described.Status[3].Rule, described.Status[3].Value));
        Assert.Equal(["north", "south"], described.Questions.Where(q => q.Kind == "contradiction_birth_date").Select(q => q.Party));
        Assert.All(described.Questions.Where(q => q.Party == "north"), q => Assert.DoesNotContain("1979", q.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_values_supported_alike_the_one_handed_in_last_is_shown()
    {
        var day = new DateTimeOffset(2021, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var moved = Described(Truce.Read("east_hold.csv", Truce.SouthHeader, Held.Replace("Goris", "Kapan", StringComparison.Ordinal)));
        Assert.Equal(("Գորիս", "first_stated"), Place(North, moved));
        Assert.Equal(("Kapan", "last_handed_in"), Place(North with { HandedIn = day }, moved with { HandedIn = day.AddDays(1) }));
        Assert.Equal(("Գորիս", "most_lists"), Place(moved, North, South));

        static (string, string) Place(params DescribedEntry[] entries) =>
            PersonDescription.Of(entries).Best[Column.BirthPlace] is var value ? (value.Text, value.Rule) : default;
    }

    [Fact]
    public void An_open_match_makes_a_candidate_and_a_question()
    {
        var described = PersonDescription.Of([North], [new OpenCandidate(0, 7, Claim.WeHold)]);
        Assert.Equal(("candidate", "reconciliation_candidate"), (described.Status[3].Value, described.Status[3].Rule));
        Assert.Equal(("missing_father_name", 1), (Assert.Single(described.Questions).Kind, described.Questions[0].Priority));
        Assert.Throws<ArgumentException>(() => PersonDescription.Of([North], [new OpenCandidate(1, 7, Claim.WeHold)]));
        Assert.ThrowsAny<ArgumentException>(() => PersonDescription.Of([]));
    }

    [Fact]
    public void Each_rule_has_a_name_of_its_own_and_a_sentence()
    {
        Assert.Equal(DescriptionRules.All.Count, DescriptionRules.All.Select(r => r.Name).Distinct().Count());
        Assert.All(DescriptionRules.All, r => Assert.True(r.Sentence.EndsWith('.') && DescriptionRules.Named(r.Name) == r));
        Assert.Throws<ArgumentException>(() => DescriptionRules.Named("none"));
    }

    [Fact]
    public void A_person_of_a_reconciliation_is_described_by_the_same_rules()
    {
        var outcome = Truce.Reconcile(Truce.North(Sought), Truce.South(Held));
        foreach (var person in outcome.Persons)
        {
            var described = PersonDescription.Of([.. person.Entries.Select(i => new DescribedEntry(
                outcome.Entries[i], outcome.Lists[outcome.ListOf[i]].Party, outcome.Lists[outcome.ListOf[i]].StandingList, outcome.Entries[i].Claim, outcome.InForce[i]))]);
            Assert.Equal(person.Best, described.Best.ToDictionary(b => b.Key, b => b.Value.Text));
            Assert.Equal((person.Reading, person.SoughtAndHeld, person.Contradictions), (described.Reading, described.SoughtAndHeld, described.Contradictions.Count));
            Assert.Equal(person.Claims, described.Claims);
            Assert.Equal(["fate", "whereabouts", "evidence"], person.Status.Take(3).Select(s => s.Key));
            Assert.Equal(person.Status.Take(3).Select(s => s.Value), described.Status.Take(3).Select(s => s.Value));
        }
    }

    private static DescribedEntry Described(ListFile list) =>
        new(Assert.Single(list.Entries), list.Party, list.StandingList, list.Entries[0].Claim);
}
