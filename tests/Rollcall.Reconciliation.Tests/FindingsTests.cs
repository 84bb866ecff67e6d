namespace Rollcall.Reconciliation.Tests;

public sealed class FindingsTests
{
    private const string Sought = "Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է";

    private static readonly Outcome Disputed = Truce.Reconcile(
        Truce.North(Sought), Truce.South("S-900;Markosyan;Vahan;Smbat;M;14.03.1981;Goris;20.09.2021;remains"));

    [Fact]
    public void Birth_dates_that_cannot_both_be_true_are_a_contradiction_with_who_says_what()
    {
        var person = Disputed.PersonOf[Disputed.Entry("north_seek_1.csv", "Հ-900")];
        var found = Assert.Single(Disputed.Contradictions, c => c.Person == person && c.Kind == "birth_date");
        Assert.Equal(["14.03.1991", "14.03.1981"], found.Claims.Select(c => c.Value));
    }

    [Fact]
    public void A_question_goes_to_each_side_and_tells_neither_what_the_other_says()
    {
        var asked = Disputed.Questions.Where(q => q.Kind == "contradiction_birth_date").ToList();
        Assert.Equal(["north", "south"], asked.Select(q => q.Party).Order());
        Assert.All(asked, q =>
        {
            var others = Disputed.Lists.Where(l => l.Party != q.Party);
            Assert.All(others, l => Assert.DoesNotContain(l.Name, q.Sentence, StringComparison.Ordinal));
            Assert.DoesNotContain(q.Party == "north" ? "1981" : "1991", q.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Exact_and_imprecise_dates_that_fit_each_other_are_no_contradiction()
    {
        var outcome = Truce.Reconcile(Truce.North(Sought), Truce.South("S-900;Markosyan;Vahan;Smbat;M;1991;Goris;20.09.2021;held"));
        Assert.DoesNotContain(outcome.Contradictions, c => c.Person == outcome.PersonOf[outcome.Entry("north_seek_1.csv", "Հ-900")]);
    }

    [Fact]
    public void Family_and_given_name_the_other_way_round_are_no_contradiction()
    {
        var outcome = Truce.Reconcile(Truce.North(Sought), Truce.South("S-900;Vahan;Markosyan;Smbat;M;14.03.1991;Goris;20.09.2021;held"));
        Assert.True(outcome.OnePerson("Հ-900", "S-900"));
        Assert.DoesNotContain(outcome.Contradictions, c => c.Person == outcome.PersonOf[outcome.Entry("north_seek_1.csv", "Հ-900")]);
    }

    [Fact]
    public void Fate_and_whereabouts_follow_from_the_claims_in_force()
    {
        var person = Disputed.Persons[Disputed.PersonOf[Disputed.Entry("south_hold.csv", "S-900")]];
        Assert.Equal("dead", person.Status["fate"]);
        Assert.Equal("remains_unidentified", person.Status["whereabouts"]);
        Assert.Equal("both_sides", person.Status["evidence"]);
        Assert.Equal("disputed", person.Status["reconciliation"]);
        Assert.False(person.SoughtAndHeld);
    }

    [Fact]
    public void Two_rows_of_one_list_for_one_person_are_asked_about()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought, "Հ-901;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է"), Truce.South());
        var asked = Assert.Single(outcome.Questions, q => q.Kind == "repeated_row");
        Assert.Contains("Հ-900", asked.Sentence, StringComparison.Ordinal);
        Assert.Contains("Հ-901", asked.Sentence, StringComparison.Ordinal);
    }
}
