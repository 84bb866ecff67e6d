using CsCheck;

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

    [Theory]
    [InlineData("Карен Петросян")]
    [InlineData("Simonyan Vazgen")]
    public void A_name_is_found_by_either_of_its_names(string looked)
    {
        var index = NameIndex.Of(s_given.Select(g => $"{g} Avetisyan").Append("Vazgen Simonyan, Karen Petrosyan").Select(PersonName.Read));

        Assert.Equal(s_given.Length, index.Find(PersonName.Read(looked), 3)[0].Position);
    }

    [Fact]
    public void What_one_list_writes_apart_is_found_together()
    {
        var index = NameIndex.Of(s_given.Select(g => $"{g} Avetisyan").Append("Али Ма йшу").Select(PersonName.Read));

        Assert.Equal(s_given.Length, index.Find(PersonName.Read("Майшу Али"), 3)[0].Position);
    }

    [Fact]
    public void A_pet_form_is_found_however_far_apart_it_sounds()
    {
        var index = NameIndex.Of(s_given.Select(g => $"{g} Щербаков").Append("Микола Щербаков").Select(PersonName.Read));

        Assert.Equal(s_given.Length, index.Find(PersonName.Read("Nikolai Shcherbakov"), 3)[0].Position);
    }

    [Fact]
    public void Any_text_is_looked_for_in_any_list() => Gen.Select(Gen.String.Array[0, 12], Gen.String, Gen.Int[0, 20]).Sample((texts, looked, count) =>
    {
        var index = NameIndex.Of(texts.Select(PersonName.Read));

        IReadOnlyList<NameCandidate> found = index.Find(PersonName.Read(looked), count);

        Assert.InRange(found.Count, 0, Math.Min(count, texts.Length));
        Assert.Equal(found.Count, found.Select(c => c.Position).Distinct().Count());
        Assert.All(found, c => Assert.NotEmpty(c.Name.Parts));
    });
}
