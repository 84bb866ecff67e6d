using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

public sealed class BestValueTests
{
    private static readonly Outcome Found = Truce.Reconcile(
        Truce.North("Հ-900;Մարկոսյան;Վահան;;ա;1991;Գորիս;20.09.2021;որոնվում է"),
        Truce.South("S-900;Markosyan;Vahan;Smbat;M;14.03.1991;Goris;20.09.2021;held"));

    private static Person Person => Found.Persons[Found.PersonOf[Found.Entry("north_seek_1.csv", "Հ-900")]];

    [Fact]
    public void A_name_is_shown_as_one_list_wrote_it() =>
        Assert.Equal(("Markosyan", "Vahan", "Smbat"),
            (Person.Best[Column.FamilyName], Person.Best[Column.GivenNames], Person.Best[Column.FatherName]));

    [Fact]
    public void Of_dates_that_fit_the_exact_one_is_taken() => Assert.Equal("14.03.1991", Person.Best[Column.BirthDate]);

    [Fact]
    public void A_name_in_another_script_has_a_reading_in_latin_letters()
    {
        var other = Found.Persons[Found.PersonOf[Found.Entry("north_seek_1.csv", "Հ-000")]];
        Assert.NotNull(other.Reading);
        Assert.All(other.Reading, c => Assert.True(c < 0x250 || !char.IsLetter(c)));
        Assert.Null(Person.Reading);
    }
}
