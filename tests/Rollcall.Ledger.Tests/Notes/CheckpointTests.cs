namespace Rollcall.Ledger.Tests;

public sealed class CheckpointTests : IDisposable
{
    private const string Root = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";

    private readonly NoteKey _key = NoteKey.Generate("registry.example/log");

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_checkpoint_is_read_as_it_was_written()
    {
        var checkpoint = new Checkpoint("registry.example/log", 8, Convert.FromBase64String(Root), InventedLog.Start);
        Assert.Equal($"registry.example/log\n8\n{Root}\ntime {InventedLog.Start.ToUnixTimeSeconds()}\n", checkpoint.ToString());
        var read = Checkpoint.Open(checkpoint.Sign(_key), _key.Verifier);
        Assert.Equal(checkpoint.ToString(), read.ToString());
        Assert.Equal((8L, InventedLog.Start), (read.Size, read.Time!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("log\n8\n")]
    [InlineData("log\n8\n" + Root)]
    [InlineData("\n8\n" + Root + "\n")]
    [InlineData("log\n08\n" + Root + "\n")]
    [InlineData("log\n-8\n" + Root + "\n")]
    [InlineData("log\n+8\n" + Root + "\n")]
    [InlineData("log\n9223372036854775808\n" + Root + "\n")]
    [InlineData("log\n0\n" + Root + "\n")]
    [InlineData("log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n")]
    [InlineData("log\n8\nAAAA\n")]
    [InlineData("log\n8\n" + Root + "\n\nmore\n")]
    [InlineData("log\n8\n" + Root + "\n\n")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<LedgerException>(() => Checkpoint.Parse(text));

    [Theory]
    [InlineData("time 01")]
    [InlineData("time -1")]
    [InlineData("time 1.5")]
    [InlineData("Time 1")]
    [InlineData("time 99999999999999999")]
    public void A_time_has_one_spelling(string line) => Assert.Null(Checkpoint.Parse($"log\n8\n{Root}\n{line}\n").Time);

    [Fact]
    public void A_checkpoint_of_another_log_is_refused_though_the_key_is_right()
    {
        var note = SignedNote.Sign($"other.example/log\n8\n{Root}\n", _key);
        Assert.Contains("another log", Assert.Throws<LedgerException>(() => Checkpoint.Open(note, _key.Verifier)).Message, StringComparison.Ordinal);
        using var other = NoteKey.Generate("registry.example/log");
        Assert.Throws<LedgerException>(() => Checkpoint.Open(new Checkpoint("registry.example/log", 8, Convert.FromBase64String(Root), []).Sign(other), _key.Verifier));
    }
}
