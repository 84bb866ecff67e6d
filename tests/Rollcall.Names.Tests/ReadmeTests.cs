using System.Runtime.CompilerServices;

namespace Rollcall.Names.Tests;

/// <summary>The examples of the library's README, which is checked to have them word for word.</summary>
public class ReadmeTests
{
    [Fact]
    public void Comparing_two_names()
    {
        var comparer = new NameComparer();
        NameComparison c = comparer.Compare(PersonName.Read("Петросян Ашот Гагикович"), PersonName.Read("Աշոտ Գագիկի Պետրոսյան"));

        Assert.Equal(NameRelation.SamePerson, c.Relation);
        Assert.True(c.Probability(prior: 0.01) > 0.6);
        Assert.Equal("Given name Ашот = Աշոտ; father's name Гагикович = Գագիկի; family name Петросян = Պետրոսյան.", c.Explanation);
    }

    [Fact]
    public void Reading_a_row()
    {
        PersonName name = PersonName.Read(new NameFields { Family = "b/əsg. Avetisyan", Given = "Aram Serqey oğlu" });

        Assert.Equal(("Avetisyan", "Aram", "Serqey"), (name.Family?.Text, name.Given?.Text, name.Father?.Text));
        Assert.Equal(NamePart.Read("Սերգեյի", NameRole.Father).Key, name.Father!.Key);
        Assert.Equal(NameSex.Male, name.Sex);
    }

    [Fact]
    public void Finding_a_name()
    {
        string[] list = ["Karen Petrosyan", "Гусейнов Вугар", "Կարեն Պողոսյան", "Vüqar Həsənov"];
        var index = NameIndex.Of(list.Select(PersonName.Read));
        NameCandidate best = index.Find(PersonName.Read("HUSEYNOV Vugar"), 10)[0];

        Assert.Equal((1, "Гусейнов Вугар"), (best.Position, best.Name.ToString()));
    }

    [Fact]
    public void The_readme_has_these_examples()
    {
        string here = Source();
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Rollcall.Names/README.md"));
        string[] examples = [.. readme.Split("```").Where((_, i) => i % 2 == 1).Select(e => e["csharp\n".Length..].Trim())];
        string source = string.Join('\n', File.ReadLines(here).Select(l => l.Length > 8 ? l[8..] : l.Trim()));

        Assert.Equal(3, examples.Length);
        Assert.All(examples, example => Assert.Contains(example, source));
    }

    private static string Source([CallerFilePath] string path = "") => path;
}
