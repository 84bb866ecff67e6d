namespace Rollcall.Estimation.Tests;

public sealed class GateTests
{
    [Fact]
    public void Nobody_is_refused() => Refused("nobody", new CaptureTable(["a", "b", "c"], new long[8]));

    [Fact]
    public void Two_lists_are_refused() => Refused("fewer_than_three_lists", Tables.Of(["a", "b"], ("10", 40), ("01", 30), ("11", 12)));

    [Fact]
    public void Lists_that_share_nobody_are_refused() => Refused("no_overlap", Tables.Of(["a", "b", "c"], ("100", 40), ("010", 30), ("001", 20)));

    [Fact]
    public void Islands_are_refused() => Refused("islands", Tables.Artificial);

    [Fact]
    public void A_list_under_ten_is_refused() => Refused("list_under_ten", Tables.Of(["a", "b", "c"], ("100", 40), ("010", 30), ("110", 12), ("001", 3), ("101", 4), ("011", 2)));

    [Fact]
    public void One_pattern_is_refused() => Refused("one_pattern", Tables.Of(["a", "b", "c"], ("111", 1_000_000)));

    [Fact]
    public void All_reasons_are_given_and_none_is_a_riddle()
    {
        var gates = Gate.Of(Tables.Of(["a", "b"], ("10", 4), ("01", 3)));
        Assert.Equal(["fewer_than_three_lists", "no_overlap", "list_under_ten"], gates.Select(g => g.Name));
        Assert.All(gates, g => Assert.EndsWith(".", g.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_can_bear_an_estimate_passes() => Assert.Empty(Gate.Of(Tables.Kosovo));

    [Fact]
    public void Every_refusal_has_a_name_of_its_own() =>
        Assert.Equal(Enum.GetValues<Refusal>().Length, Enum.GetValues<Refusal>().Select(Gate.NameOf).Distinct().Count());

    [Theory]
    [InlineData(new long[] { 0, 1, -1, 0 })]
    [InlineData(new long[] { 5, 1, 1, 0 })]
    [InlineData(new long[] { 0, 1, 1 })]
    public void Impossible_tables_are_none(long[] counts) => Assert.Throws<ArgumentException>(() => new CaptureTable(["a", "b"], counts));

    private static void Refused(string name, CaptureTable table)
    {
        var stratum = Runs.Estimate(table);
        Assert.Equal(name, stratum.Gates[0].Name);
        Assert.Equal(EstimationMethods.All, stratum.Estimates.Select(e => e.Method));
        Assert.All(stratum.Estimates, e => Assert.Equal((name, true, true), (e.Refused!.Name, double.IsNaN(e.Total), double.IsNaN(e.Lower))));
        Assert.Null(stratum.AtLeast);
        Assert.Contains(Statements.MayNotSay(stratum), s => s.StartsWith("Any number", StringComparison.Ordinal));
    }
}
