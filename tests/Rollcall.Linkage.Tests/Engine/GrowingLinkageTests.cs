namespace Rollcall.Linkage.Tests;

public sealed class GrowingLinkageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Records_that_are_added_give_the_result_of_all_at_once(int seed)
    {
        var groups = InventedTable.Groups(seed, 200, 150, 90);
        var table = Table.Of(InventedTable.Columns, groups);
        var options = new LinkOptions { KeepAbove = -8 };
        var model = Learnt(table, options);
        var whole = Linker.Run(table, model, options);
        var growing = new GrowingLinkage(model, options);
        var compared = 0L;
        for (var count = 1; count <= groups.Count; count++)
        {
            compared += growing.Add(Table.Of(InventedTable.Columns, [.. groups.Take(count)]));
        }

        Assert.Equal(whole.PairsCompared, compared);
        Assert.Equal(Ordered(whole.Pairs), Ordered(growing.Pairs));
        Assert.Equal(whole.ClusterOf, growing.ClusterOf);
        Assert.True(whole.Clusters < table.Records);
    }

    [Fact]
    public void An_addition_touches_few_of_the_records_there_are()
    {
        var groups = InventedTable.Groups(3, 600, 5);
        var table = Table.Of(InventedTable.Columns, groups);
        var growing = new GrowingLinkage(Learnt(table, new LinkOptions()), new LinkOptions());
        growing.Add(Table.Of(InventedTable.Columns, [groups[0]]));
        growing.Add(table);
        Assert.InRange(growing.Touched, 5, 200);
        Assert.Equal(605, growing.ClusterOf.Count);
    }

    [Fact]
    public void A_model_that_is_not_trained_is_refused() =>
        Assert.Throws<LinkageException>(() => new GrowingLinkage(new LinkageModel([], [BlockingRule.Parse("given")]), new LinkOptions()));

    /// <summary>A model learnt from a table, its term frequencies stated.</summary>
    private static LinkageModel Learnt(Table table, LinkOptions options)
    {
        var model = new LinkageModel(
            [.. InventedTable.Columns.Take(3).Select(c => new ComparisonDefinition(c, Expression.Parse(c),
                [LevelDefinition.Parse("exact") with { TermFrequencyWeight = 1 }, LevelDefinition.Parse("jaro_winkler >= 0.85"), LevelDefinition.Parse("else")]))],
            [BlockingRule.Parse("given & family"), BlockingRule.Parse("born & given"), BlockingRule.Parse("family & place")]);
        var learnt = Linker.Run(table, model, options).Model;
        return learnt with
        {
            Comparisons = [.. learnt.Comparisons.Select(c => c with
            {
                PopulationFrequencies = Enumerable.Range(1, table.Column(c.On).Distinct)
                    .ToDictionary(code => table.Column(c.On)[code], code => table.Column(c.On).CountOf(code) / (double)table.Column(c.On).Stated, StringComparer.Ordinal),
            })],
        };
    }

    private static List<(int, int, double)> Ordered(IEnumerable<WeightedPair> pairs) =>
        [.. pairs.Select(p => (Math.Min(p.Left, p.Right), Math.Max(p.Left, p.Right), Math.Round(p.Weight, 6))).Order()];
}
