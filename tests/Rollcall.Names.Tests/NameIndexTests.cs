namespace Rollcall.Names.Tests;

public class NameIndexTests
{
    private static readonly string[] s_given = ["Armen", "Karen", "Samvel", "Hayk", "Gor", "Vardan", "Tigran", "Levon"];
    private static readonly string[] s_stems = ["Petros", "Sargs", "Hakob", "Vardan", "Grigor", "Avetis", "Khachatr", "Manuk", "Galst", "Daniel"];

    [Theory]
    [InlineData("Самвел Хачатрян", "Samvel Khachatryan")]
    [InlineData("Հակոբյան Հայկ", "Hayk Hakobyan")]
    [InlineData("Khatchadourian Dikran", "Tigran Khachatryan")]
    public void A_name_is_found_in_another_script(string looked, string listed)
    {
        PersonName[] list = [.. s_given.SelectMany(g => s_stems.Select(s => PersonName.Read($"{g} {s}yan")))];

        NameCandidate best = NameIndex.Of(list).Find(PersonName.Read(looked), 5)[0];

        Assert.Equal(listed, best.Name.ToString());
        Assert.Same(list[best.Position], best.Name);
    }

    [Fact]
    public void No_more_are_given_than_asked_for()
    {
        var index = NameIndex.Of(Enumerable.Repeat("Armen Petrosyan", 200).Select(PersonName.Read));

        Assert.Equal(7, index.Find(PersonName.Read("Армен Петросян"), 7).Count);
        Assert.Empty(index.Find(PersonName.Read(""), 7));
        Assert.Empty(NameIndex.Of([]).Find(PersonName.Read("Армен"), 7));
    }
}
