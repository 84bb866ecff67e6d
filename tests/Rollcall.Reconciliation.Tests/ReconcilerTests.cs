namespace Rollcall.Reconciliation.Tests;

public sealed class ReconcilerTests
{
    private const string Sought = "Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է";

    [Fact]
    public void A_person_on_two_lists_in_two_scripts_is_one_person()
    {
        var outcome = Truce.Reconcile(Truce.North(), Truce.South());
        var joined = Enumerable.Range(0, 120).Count(i => outcome.OnePerson($"Հ-{i:000}", $"S-{i:000}"));
        Assert.True(joined >= 118, $"{joined} of 120 were joined");
        Assert.True(outcome.Persons.Count(p => p.SoughtAndHeld) >= 118);
    }

    [Fact]
    public void Every_entry_belongs_to_exactly_one_person()
    {
        var outcome = Truce.Reconcile(Truce.North(Sought), Truce.South());
        Assert.Equal(Enumerable.Range(0, outcome.Entries.Count), outcome.Persons.SelectMany(p => p.Entries).Order());
        Assert.All(outcome.Persons.Select((p, i) => (p, i)), p => Assert.All(p.p.Entries, e => Assert.Equal(p.i, outcome.PersonOf[e])));
    }

    [Fact]
    public void Brothers_stay_apart_and_are_named_as_such()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought), Truce.South("S-900;Markosyan;Tigran;Smbat;M;02.11.1994;Goris;20.09.2021;held"));
        Assert.False(outcome.OnePerson("Հ-900", "S-900"));
        Assert.Contains(outcome.Matches, m => m.Relation == Relation.Siblings && m.Left == outcome.Entry("north_seek_1.csv", "Հ-900"));
    }

    [Fact]
    public void Twins_stay_apart_but_are_listed_as_possible()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought), Truce.South("S-900;Markosyan;Tigran;Smbat;M;14.03.1991;Goris;20.09.2021;held"));
        Assert.False(outcome.OnePerson("Հ-900", "S-900"));
        Assert.Contains(outcome.Matches, m =>
            m.Left == outcome.Entry("north_seek_1.csv", "Հ-900") && m.Right == outcome.Entry("south_hold.csv", "S-900") && m.Verdict == Verdict.Possible);
    }

    [Fact]
    public void A_row_that_says_little_does_not_bring_two_namesakes_together()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought), Truce.South(
                "S-900;Markosyan;Vahan;;M;;Goris;20.09.2021;held", "S-901;Markosyan;Vahan;Gagik;M;02.11.1979;Goris;20.09.2021;held"));
        Assert.False(outcome.OnePerson("Հ-900", "S-901"));
    }

    [Fact]
    public void Father_and_son_stay_apart()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought), Truce.South("S-900;Markosyan;Smbat;Vahan;M;30.05.1962;Goris;20.09.2021;held"));
        Assert.False(outcome.OnePerson("Հ-900", "S-900"));
    }

    [Fact]
    public void Namesakes_of_other_fathers_born_years_apart_stay_apart()
    {
        var outcome = Truce.Reconcile(
            Truce.North(Sought), Truce.South("S-900;Markosyan;Vahan;Gagik;M;19.08.1979;Kapan;09.10.2021;held"));
        Assert.False(outcome.OnePerson("Հ-900", "S-900"));
    }

    [Theory]
    [InlineData("S-900;Vahan;Markosyan;Smbat;M;14.03.1991;Goris;21.09.2021;held", "family and given name swapped")]
    [InlineData("S-900;Markosian;Vahan;;M;1991;Goris;21.09.2021;held", "no father's name, the year alone")]
    [InlineData("S-900;Markosyan;Vahan;Smbatovich;M;03.1991;;20.09.2021;held", "a patronymic, the month")]
    [InlineData("S-900;Markosyan Vahan Smbat;;;M;14.03.1991;Goris;20.09.2021;held", "the whole name in one column")]
    public void One_person_is_found_although(string row, string why) =>
        Assert.True(Truce.Reconcile(Truce.North(Sought), Truce.South(row)).OnePerson("Հ-900", "S-900"), why);

    [Fact]
    public void The_order_of_the_files_and_the_threads_change_nothing()
    {
        var (north, south) = (Truce.North(Sought), Truce.South());
        var one = Reconciler.Run([north, south], new ReconcileOptions { Threads = 1 }, cancel: TestContext.Current.CancellationToken);
        var other = Reconciler.Run([south, north], new ReconcileOptions { Threads = 4 }, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(one.Persons.Select(p => p.Id), other.Persons.Select(p => p.Id));
        Assert.Equal(one.PersonOf, other.PersonOf);
        Assert.Equal(one.Matches, other.Matches);
        Assert.Equal(one.Questions, other.Questions);
        Assert.Equal(one.Model, other.Model);
    }

    [Fact]
    public void A_persons_id_is_the_same_when_others_come_and_go()
    {
        string Id(Outcome outcome) => outcome.Persons[outcome.PersonOf[outcome.Entry("north_seek_1.csv", "Հ-007")]].Id;
        Assert.Equal(Id(Truce.Reconcile(Truce.North(), Truce.South())), Id(Truce.Reconcile(Truce.North(Sought), Truce.South())));
    }

    [Fact]
    public void The_evidence_of_a_match_adds_up_to_its_weight()
    {
        var outcome = Truce.Reconcile(Truce.North(Sought), Truce.South());
        Assert.NotEmpty(outcome.Matches);
        Assert.All(outcome.Matches, m =>
        {
            var evidence = outcome.Explain(m.Left, m.Right);
            Assert.Equal("prior", evidence[0].Attribute);
            Assert.Equal(m.Weight, evidence.Sum(e => e.Bits), 0.001);
        });
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Truce.Reconcile(Truce.North(), Truce.North()));
        Assert.Contains("north_seek_1.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_single_entry_there_is_an_outcome_without_persons()
    {
        var outcome = Truce.Reconcile();
        Assert.Empty(outcome.Persons);
        Assert.Empty(outcome.Matches);
    }
}
