namespace Rollcall.Linkage.Tests;

public sealed class ColumnRelationsTests
{
    [Fact]
    public void A_full_name_made_of_its_parts_is_left_out_and_a_year_within_its_date()
    {
        var (table, _) = InventedPersons.Of(1, 300);
        var rows = Enumerable.Range(0, table.Records).Select(r =>
        {
            var (given, surname, born) = (Cell(table, "given", r), Cell(table, "surname", r), Cell(table, "born", r));
            return (IReadOnlyList<string?>)[given, surname, $"{given} {surname}", born, born.Length < 4 ? "" : born[..4]];
        });
        var repeated = Repeated(rows, "given", "surname", "name", "born", "year");
        Assert.Equal(["name", "year"], repeated.Keys.Order());
        Assert.Equal("it is made of given and surname", repeated["name"]);
        Assert.Equal("it is a part of born", repeated["year"]);
    }

    [Fact]
    public void Of_two_columns_that_say_the_same_one_is_left_out()
    {
        var (table, _) = InventedPersons.Of(2, 300);
        var repeated = Repeated(Enumerable.Range(0, table.Records).Select(r => (IReadOnlyList<string?>)[Cell(table, "surname", r), Cell(table, "surname", r)]), "a", "b");
        Assert.Single(repeated);
    }

    [Fact]
    public void Codes_and_names_of_a_few_places_go_one_by_one()
    {
        var random = new Random(3);
        string[] names = ["north", "south", "east", "west"];
        var repeated = Repeated(Enumerable.Range(0, 1000).Select(_ => random.Next(4)).Select(i => (IReadOnlyList<string?>)[$"0{i}", names[i], $"k{random.Next(50)}"]), "code", "name", "other");
        Assert.Contains("go one by one", Assert.Single(repeated).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_persons_listed_twice_are_not_held_for_one_another()
    {
        var (table, _) = InventedPersons.Of(4, 1000);
        Assert.Empty(ColumnRelations.Of(table, Profiles(table)).Repeated);
    }

    private static IReadOnlyDictionary<string, string> Repeated(IEnumerable<IReadOnlyList<string?>> rows, params string[] columns)
    {
        var table = InventedPersons.TableOf(rows, columns);
        return ColumnRelations.Of(table, Profiles(table)).Repeated;
    }

    private static List<ColumnProfile> Profiles(Table table) => [.. table.Columns.Select(c => ColumnProfile.Of(c, table.Records))];

    private static string Cell(Table table, string column, int record) => table.Column(column)[table.Column(column).Codes[record]];
}
