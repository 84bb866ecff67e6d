namespace Rollcall.Names.Tests;

public sealed class PartIndexTests
{
    private readonly PartIndex _index = new();

    public PartIndexTests()
    {
        foreach (var word in (string[])["Մարկոսյան", "Markosyan", "Маркосян", "Петросян", "Hovhannisyan"])
        {
            _index.Add(NamePart.Read(word, NameRole.Family));
        }

        foreach (var word in (string[])["Николай", "Микола", "Armen", "Arman", "Վահան"])
        {
            _index.Add(NamePart.Read(word, NameRole.Given));
        }
    }

    [Fact]
    public void A_part_that_is_there_keeps_its_number_and_an_initial_has_none()
    {
        Assert.Equal(0, _index.Add(NamePart.Read("Մարկոսյան", NameRole.Family)));
        Assert.Equal(-1, _index.Add(NamePart.Read("A.", NameRole.Given)));
        Assert.Equal(-1, _index.Add(NamePart.Read("123", NameRole.Given)));
        Assert.Equal(10, _index.Count);
        Assert.Equal(10, _index.Add(NamePart.Read("Մարկոսյան", NameRole.Given)));
    }

    [Theory]
    [InlineData("Markosian", NameRole.Family, "Markosyan Маркосян Մարկոսյան")]
    [InlineData("Mykola", NameRole.Given, "Микола Николай")]
    [InlineData("Vahan", NameRole.Given, "Վահան")]
    [InlineData("Овганнисян", NameRole.Family, "Hovhannisyan")]
    public void Spellings_and_forms_of_a_name_are_found_across_scripts(string word, NameRole role, string expected) =>
        Assert.Equal(expected, string.Join(' ', Found(word, role, 3).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_evidence_is_that_of_the_two_parts()
    {
        var (part, found) = (NamePart.Read("Arman", NameRole.Given), new List<(int Part, float Bits)>());
        _index.Find(part, -4, found);
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Equal(NameAgreement.Bits(part, _index[f.Part]), f.Bits));
        Assert.Equal(found.Count, found.Select(f => f.Part).Distinct().Count());
    }

    private IEnumerable<string> Found(string word, NameRole role, float least)
    {
        var found = new List<(int Part, float Bits)>();
        _index.Find(NamePart.Read(word, role), least, found);
        return found.Select(f => _index[f.Part].Text);
    }
}
