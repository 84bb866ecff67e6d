using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

public sealed class HistoryTests
{
    private const string First = "Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է";

    [Fact]
    public void A_corrected_row_is_the_same_person_and_only_the_correction_is_in_force()
    {
        var outcome = Reconcile("Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1992;Գորիս;20.09.2021;ուղղված");
        var (before, after) = Both(outcome);
        Assert.Equal(outcome.PersonOf[before], outcome.PersonOf[after]);
        Assert.False(outcome.InForce[before]);
        Assert.True(outcome.InForce[after]);
        Assert.Equal("14.03.1992", outcome.Persons[outcome.PersonOf[after]].Best[Column.BirthDate]);
    }

    [Fact]
    public void A_withdrawn_row_leaves_nobody_sought_but_is_not_lost()
    {
        var outcome = Reconcile("Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;հանված է ցուցակից");
        var (before, after) = Both(outcome);
        Assert.False(outcome.InForce[before] || outcome.InForce[after]);
        var person = outcome.Persons[outcome.PersonOf[before]];
        Assert.Contains(after, person.Entries);
        Assert.Empty(person.Claims);
        Assert.Equal("withdrawn", person.Status["reconciliation"]);
    }

    [Fact]
    public void A_correction_is_no_contradiction_of_the_row_that_it_corrects()
    {
        var outcome = Reconcile("Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1972;Գորիս;20.09.2021;ուղղված");
        Assert.DoesNotContain(outcome.Contradictions, c => c.Person == outcome.PersonOf[Both(outcome).After]);
    }

    [Fact]
    public void Two_instalments_that_both_number_their_rows_from_one_do_not_correct_each_other()
    {
        const string Header = "№;Ազգանուն;Անուն;Հայրանուն;Ծննդյան ամսաթիվ";
        var outcome = Truce.Reconcile(
            Truce.Read("west_seek_1.csv", Header, "1;Մարկոսյան;Վահան;Սմբատի;14.03.1991", "2;Հերունի;Աշոտ;Լևոնի;02.11.1980", "3;Պապիկյան;Գոռ;Արամի;21.05.1999"),
            Truce.Read("west_seek_2.csv", Header, "1;Լոռեցյան;Մհեր;Հայկի;07.01.1988", "2;Քեշիշյան;Կարեն;Վահեի;30.06.1975", "3;Սարենց;Նարեկ;Գագիկի;11.12.1994"),
            Truce.South());
        Assert.All(outcome.InForce, Assert.True);
        Assert.NotEqual(outcome.PersonOf[outcome.Entry("west_seek_1.csv", "1")], outcome.PersonOf[outcome.Entry("west_seek_2.csv", "1")]);
    }

    private static Outcome Reconcile(string later) => Truce.Reconcile(
        Truce.North(First), Truce.Read("north_seek_2.csv", Truce.NorthHeader, later), Truce.South());

    private static (int Before, int After) Both(Outcome outcome) =>
        (outcome.Entry("north_seek_1.csv", "Հ-900"), outcome.Entry("north_seek_2.csv", "Հ-900"));
}
