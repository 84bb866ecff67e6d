namespace Rollcall.Ledger.Tests;

public sealed class CheckpointSignerTests : IDisposable
{
    private readonly NoteKey _key = NoteKey.Generate("registry.example/log");

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_log_that_grows_is_signed_and_so_is_one_that_waits()
    {
        var signer = new CheckpointSigner(_key, null);
        foreach (var (size, minutes) in new[] { (0, 0), (3, 1), (3, 2), (70, 3) })
        {
            var tree = Leaves.Tree(70);
            var checkpoint = Checkpoint.Open(signer.Sign(tree, size, InventedLog.TimeOf(minutes)), _key.Verifier);
            Assert.Equal((size, InventedLog.TimeOf(minutes)), (checkpoint.Size, checkpoint.Time!.Value));
            Assert.Equal(tree.Root(size), checkpoint.Root);
        }
    }

    [Fact]
    public void Storage_that_was_tampered_with_is_not_signed_after_a_restart()
    {
        var last = new CheckpointSigner(_key, null).Sign(Leaves.Tree(50), 50, InventedLog.Start);
        Assert.Throws<LedgerException>(() => new CheckpointSigner(_key, last).Sign(Leaves.Tree(60, "other"), 60, InventedLog.TimeOf(1)));
        Assert.Throws<LedgerException>(() => new CheckpointSigner(_key, last).Sign(Leaves.Tree(49), 49, InventedLog.TimeOf(1)));
        Assert.Throws<LedgerException>(() => new CheckpointSigner(_key, last).Sign(Leaves.Tree(60), 49, InventedLog.TimeOf(1)));
        Assert.NotNull(new CheckpointSigner(_key, last).Sign(Leaves.Tree(60), 60, InventedLog.TimeOf(1)));
        using var other = NoteKey.Generate("registry.example/log");
        Assert.Throws<LedgerException>(() => new CheckpointSigner(other, last));
    }

    [Fact]
    public void A_clock_that_was_set_back_a_little_dates_nothing_back_and_a_wrong_one_stops_the_log()
    {
        var signer = new CheckpointSigner(_key, null);
        signer.Sign(Leaves.Tree(5), 5, InventedLog.Start);
        Assert.Equal(InventedLog.Start, Checkpoint.Parse(signer.Sign(Leaves.Tree(6), 6, InventedLog.Start.AddMinutes(-5)).Text).Time);
        Assert.Throws<LedgerException>(() => signer.Sign(Leaves.Tree(7), 7, InventedLog.Start.AddMinutes(-5).AddSeconds(-1)));
    }
}
