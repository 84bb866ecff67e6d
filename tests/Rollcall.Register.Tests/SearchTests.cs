namespace Rollcall.Register.Tests;

public sealed class SearchTests
{
    private const string North = "ref,family_name,given_names,father_name,birth_date,kin_name\nN-1,Սարկավագյան,Արամ,Վահե,1999-04-03,Anna\nN-2,Պետրոսյան,Տիգրան,Հայկ,2001-01-09,Mane\n";
    private const string South = "№,фамилия,имя,отчество,дата рождения\nS-7,Саркавагян,Арам,Ваге,03.04.1999\n";

    [Fact]
    public async Task A_person_is_found_in_any_script_with_what_was_matched()
    {
        await using var open = await HandIn();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        var found = await view.Search(new SearchQuery("Aram Sarkavagyan", BirthDate: "1999"));
        Assert.Equal(["Арам", "Արամ"], found.Select(f => f.Entry.Facts["given_names"]).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.Equal(f.Weight, f.Evidence.Sum(e => e.Bits), 1e-3));
        Assert.DoesNotContain("Anna", found.SelectMany(f => f.Entry.Facts.Values));
    }

    [Fact]
    public async Task A_party_finds_its_own_and_what_was_released_to_it()
    {
        await using var open = await HandIn();
        await using var view = open.Register.View(open.OfSouth);
        var own = Assert.Single(await view.Search(new SearchQuery("Aram Sarkavagyan")));
        Assert.Equal(open.South, own.Entry.Party);
        await using var desk = open.Register.View(OpenRegister.Caseworker);
        var other = (await desk.Search(new SearchQuery("Aram Sarkavagyan"))).First(f => f.Entry.Party == open.North).Entry.Id;
        await open.Register.Do(new ReleaseEntry(other, open.South, "to ask", "low"), OpenRegister.Caseworker);
        Assert.Equal(2, (await view.Search(new SearchQuery("Aram Sarkavagyan"))).Count);
    }

    [Theory]
    [InlineData(Role.Observer)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Administrator)]
    public async Task Who_sees_no_person_finds_none(Role role)
    {
        await using var open = await HandIn();
        await using var view = open.Register.View(new Viewer(Guid.NewGuid(), role));
        Assert.Empty(await view.Search(new SearchQuery("Aram Sarkavagyan")));
    }

    [Fact]
    public async Task Nothing_to_look_for_is_refused_with_the_field()
    {
        await using var open = await HandIn();
        await using var view = open.Register.View(OpenRegister.Caseworker);
        Assert.Equal("name", (await Assert.ThrowsAsync<RefusedException>(() => view.Search(new SearchQuery(FatherName: "Vahe")))).Field);
        Assert.Equal("birth_date", (await Assert.ThrowsAsync<RefusedException>(() => view.Search(new SearchQuery("Aram", BirthDate: "soon")))).Field);
    }

    private static async Task<OpenRegister> HandIn()
    {
        var open = await OpenRegister.New();
        await open.Submit(open.NorthSeeks, North, open.OfNorth);
        await open.Submit(open.SouthHolds, South, open.OfSouth);
        await open.Register.Linked();
        return open;
    }
}
