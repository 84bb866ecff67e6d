namespace Rollcall.Ledger.Tests;

public sealed class TamperingTests : IDisposable
{
    private readonly Tampering _tampering = new(seed: 20260502);

    public static TheoryData<string> Kinds => [.. Tampering.Kinds];

    public void Dispose() => _tampering.Dispose();

    [Fact]
    public void Where_nobody_tampered_nothing_is_found() =>
        Assert.All(Enumerable.Range(0, 20), _ => Assert.False(_tampering.Untouched().ByAnybody));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_always_found(string kind) =>
        Assert.Empty(Enumerable.Range(0, 20).Select(_ => _tampering.Next(kind)).Where(f => !f.ByAnybody));

    /// <summary>What each of the three is for: none of them finds everything.</summary>
    [Theory]
    [InlineData("edit")]
    [InlineData("delete")]
    [InlineData("reorder")]
    public void Who_signs_anew_is_found_by_what_others_kept(string kind)
    {
        var trials = Enumerable.Range(0, 20).Select(_ => _tampering.Next(kind)).ToList();
        Assert.All(trials.Where(t => t.How.EndsWith("in storage", StringComparison.Ordinal)), t => Assert.True(t.Audit));
        var anew = trials.Where(t => t.How.EndsWith("signed anew", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(anew);
        Assert.All(anew, t => Assert.True(t.AuditWithOutside));
    }
}
