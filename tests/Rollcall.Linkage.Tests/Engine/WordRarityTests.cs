using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class WordRarityTests
{
    private static readonly string[] Names =
    [
        "thomas clifford of chudleigh", "thomas cliford", "tom clifford", "john smith", "john smit", "jon smith", "mary smith", "john", "",
        "clifford thomas", "anna maria lopez garcia", "ana maria lopez", "maria garcia", "of", "smith smith john",
    ];

    [Fact]
    public void Shared_words_count_by_how_rare_they_are()
    {
        var (table, rarity) = Of(["ann lee", "ann lee", "ann wu", "ann kim", "bo kim", "cy park", "di cho", "ed roh"]);
        Assert.Equal(Math.Log2(8 / 4.0) + Math.Log2(8 / 2.0), rarity.Bits(0, 1), 5);
        Assert.Equal(Math.Log2(8 / 4.0), rarity.Bits(0, 2), 5);
        Assert.Equal(0, rarity.Bits(0, 5), 5);
        Assert.Equal(8, table.Records);
    }

    [Fact]
    public void A_word_with_a_slip_counts_for_less_than_the_word_and_more_than_nothing()
    {
        var (_, rarity) = Of(["zolotov", "zolotov", "zolotof", "ivanov", "petrov", "sidorov", "orlov", "popov"]);
        Assert.Equal(0.7 * Math.Log2(8 / 2.0), rarity.Bits(0, 2), 5);
        Assert.True(rarity.Bits(0, 2) < rarity.Bits(0, 1));
    }

    [Fact]
    public void Who_says_nothing_has_nothing_in_common_and_is_told_apart_from_that()
    {
        var (_, rarity) = Of(["ann", null, "bo"]);
        Assert.Equal(0, rarity.Bits(0, 2));
        Assert.True(rarity.Bits(0, 1) < 0);
    }

    [Fact]
    public void It_is_the_same_either_way_and_never_more_than_the_whole_name_says()
    {
        var (_, rarity) = Of(Names);
        Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, Names.Length - 1]).Sample((a, b) =>
        {
            Assert.Equal(rarity.Bits(a, b), rarity.Bits(b, a));
            Assert.True(rarity.Bits(a, b) <= Math.Min(rarity.Bits(a, a), rarity.Bits(b, b)) + 1e-4);
        });
    }

    [Fact]
    public void A_level_holds_from_its_bound_on()
    {
        var (table, rarity) = Of(Names);
        var bound = rarity.Bits(0, 9);
        var rows = RecordRows.Of(table, [Expression.Parse("name")], 1);
        LevelTest Test(double bits) => LevelTest.Of(
            new LevelDefinition(LevelKind.Rarity, bits), Expression.Parse("name"), table, rows, new Dictionary<string, Func<string, string, double>>());
        Assert.True(Test(bound).Holds(0, 9));
        Assert.False(Test(bound + 0.01).Holds(0, 9));
        Assert.True(Test(bound).Against([Names[0]])(9));
        Assert.Equal("rarity >= 14", LevelDefinition.Parse("rarity >= 14").ToString());
    }

    private static (Table Table, WordRarity Rarity) Of(string?[] names)
    {
        var table = Table.Of(["name"], [("list.csv", [.. names.Select((n, i) => ($"{i}", (IReadOnlyList<string?>)[n]))])]);
        return (table, WordRarity.Of(table.Sets(Expression.Parse("words(name)")), table.Records));
    }
}
