namespace Rollcall.Linkage.Tests;

public sealed class ColumnProfileTests
{
    [Theory]
    [InlineData("1985-03-12", "12.03.1985", "19850312", "1985-03", ColumnKind.Date)]
    [InlineData("ann", "boris", "chen", "dimitri", ColumnKind.Text)]
    [InlineData("tq13 8df", "cv21 2jx", "se1 7sg", "l3 0ah", ColumnKind.Code)]
    [InlineData("5304218", "4066625", "4365168", "9239102", ColumnKind.Code)]
    [InlineData("7", "12", "132", "5", ColumnKind.Number)]
    [InlineData("1.5", "12.25", "3.75", "100.5", ColumnKind.Number)]
    public void What_a_column_holds_is_told_by_its_values(string a, string b, string c, string d, object kind) =>
        Assert.Equal(kind, Of([a, b, c, d, a, b]).Kind);

    [Fact]
    public void Values_that_many_share_are_a_category() =>
        Assert.Equal(ColumnKind.Category, Of([.. Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? "north" : "south")]).Kind);

    [Fact]
    public void A_code_that_no_two_records_share_numbers_the_rows_but_a_name_does_not()
    {
        Assert.Equal(ColumnKind.RowNumber, Of([.. Enumerable.Range(100, 50).Select(i => $"q{i}-1")]).Kind);
        Assert.Equal(ColumnKind.Text, Of(["ann", "boris", "chen", "dimitri"]).Kind);
    }

    [Fact]
    public void A_column_that_is_the_same_in_all_says_nothing()
    {
        Assert.Equal(ColumnKind.Silent, Of(["x", "x", "x"]).Kind);
        Assert.Equal(ColumnKind.Silent, Of([null, null, "x"]).Kind);
    }

    [Fact]
    public void Sentences_are_prose() => Assert.Equal(ColumnKind.Prose, Of([
        "he was seen last at the bridge on the road to the north in the evening",
        "nobody in the village has heard of him since the first days of the war",
        "he was seen last at the mill"]).Kind);

    [Fact]
    public void Agreement_by_chance_is_the_share_of_pairs_that_are_equal() =>
        Assert.Equal(4 / 10.0, Of(["ann", "ann", "ann", "bo", "bo"]).AgreementByChance, 12);

    [Fact]
    public void A_postcode_begins_with_its_district_and_its_area()
    {
        var random = new Random(1);
        var codes = Enumerable.Range(0, 6000).Select(_ => $"{(char)('a' + random.Next(8))}{(char)('a' + random.Next(4))}{random.Next(20)} {random.Next(9)}a{(char)('a' + random.Next(4))}");
        Assert.Equal(["word(code, 1)", "letters(word(code, 1))"], Beginnings.Of(Of([.. codes], "code")).Select(b => b.Text));
    }

    private static ColumnProfile Of(string?[] cells, string name = "x")
    {
        var table = InventedPersons.TableOf(cells.Select(c => (IReadOnlyList<string?>)[c]), [name]);
        return ColumnProfile.Of(table.Column(name), table.Records);
    }
}
