using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

public sealed class PersonSearchTests : IDisposable
{
    private const string Sought = "Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է";
    private const string Namesake = "Հ-901;Մարկոսյան;Վահան;Գագիկի;ա;19.08.1979;Կապան;09.10.2021;որոնվում է";

    private readonly GrowingReconciliation _growing = new(new ReconcileOptions());

    public PersonSearchTests()
    {
        _growing.Add([Arrival.Of(Truce.North(Sought, Namesake))]);
        _growing.Add([Arrival.Of(Truce.South("S-900;Markosyan;Vahan;Smbat;M;14.03.1991;Goris;20.09.2021;held"))]);
    }

    public void Dispose() => _growing.Dispose();

    [Theory]
    [InlineData("Վահան Մարկոսյան")]
    [InlineData("Markosyan Vahan")]
    [InlineData("Маркосян Ваган Смбатович")]
    [InlineData("ვაჰან მარკოსიანი")]
    [InlineData("Vahan Markosian")]
    public void A_person_is_found_in_any_script_and_order(string name) => Assert.Equal(
        [120, 121, 242], _growing.Find(new PersonQuery { Name = name }).Take(3).Select(h => h.Entry).Order());

    [Fact]
    public void What_else_is_known_tells_namesakes_apart()
    {
        Assert.Equal(121, First(new PersonQuery { Name = "Vahan Markosyan", FatherName = "Gagik" }));
        Assert.Equal(121, First(new PersonQuery { Name = "Vahan Markosyan", Birth = PartialDates.Parse("1979") }));
        Assert.Equal(121, First(new PersonQuery { Name = "Vahan Markosyan", EventPlace = "Kapan", BirthPlace = "Կապան" }));
    }

    [Fact]
    public void The_evidence_says_what_was_asked_and_what_the_entry_says_and_adds_up()
    {
        var hits = _growing.Find(new PersonQuery { Name = "Vahan Markosyan", Birth = PartialDates.Parse("1991") });
        Assert.All(hits, h => Assert.Equal(h.Weight, h.Evidence.Sum(e => e.Bits), 0.001));
        var family = hits.Single(h => h.Entry == 120).Evidence.Single(e => e.Attribute == "family_name");
        Assert.Equal(("Markosyan", "Մարկոսյան"), (family.Left, family.Right));
        Assert.Equal(hits.OrderByDescending(h => h.Weight), hits);
    }

    [Fact]
    public void A_number_is_enough()
    {
        _growing.Add([Arrival.Of(Truce.Read("west_hold.csv", "Ref;Surname;First name;Personal number", "W-1;Heruni;Ashot;K-561234", "W-2;Papikyan;Gor;K-561299"))]);
        Assert.Equal(243, First(new PersonQuery { Number = "К 561234" }));
        Assert.Throws<ArgumentException>(() => _growing.Find(new PersonQuery { BirthPlace = "Goris" }));
    }

    [Fact]
    public void Whoever_may_not_see_an_entry_finds_what_they_would_find_without_it()
    {
        var query = new PersonQuery { Name = "Vahan Markosyan", FatherName = "Smbat", Birth = PartialDates.Parse("1991") };
        var before = _growing.Find(query, entry => entry is not (120 or 7));
        Assert.DoesNotContain(before, h => h.Entry is 120 or 7);
        var seen = _growing.Count;
        var hidden = Enumerable.Range(0, 40).Select(i => $"Հ-8{i:00};Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է");
        _growing.Restore([Arrival.Of(Truce.Read("east_seek.csv", Truce.NorthHeader, [.. hidden]))], []);
        Same(before, _growing.Find(query, entry => entry is not (120 or 7) && entry < seen));
        _growing.Remove(120);
        Same(before, _growing.Find(query, entry => entry != 7 && entry < seen));
    }

    [Fact]
    public void Only_entries_in_force_are_found()
    {
        _growing.Add([Arrival.Of(Truce.Read("north_seek_2.csv", Truce.NorthHeader, Sought.Replace("1991", "1990", StringComparison.Ordinal)))]);
        var hits = _growing.Find(new PersonQuery { Name = "Vahan Markosyan" }).Select(h => h.Entry).ToList();
        Assert.Contains(243, hits);
        Assert.DoesNotContain(120, hits);
    }

    private int First(PersonQuery query) => _growing.Find(query, most: 1).Single().Entry;

    private static void Same(IReadOnlyList<PersonHit> expected, IReadOnlyList<PersonHit> actual)
    {
        Assert.Equal(expected.Select(h => (h.Entry, h.Weight)), actual.Select(h => (h.Entry, h.Weight)));
        Assert.Equal(expected.SelectMany(h => h.Evidence), actual.SelectMany(h => h.Evidence));
    }
}
