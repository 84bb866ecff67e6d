using Rollcall.Ledger;

namespace Rollcall.Cli.Tests;

public sealed class WitnessCommandTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();
    private readonly ServedLog _log = new ServedLog().Append(5).Sign();

    public void Dispose()
    {
        _temp.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_log_that_grows_is_cosigned_and_told_so()
    {
        var first = await Look("--name", "witness.example/north");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("This witness's key, for all who check receipts: witness.example/north+", first.Output, StringComparison.Ordinal);
        Assert.Contains("First look at registry.example/log: 5 entries", first.Output, StringComparison.Ordinal);
        _log.Append(600).Sign();
        var second = await Look();
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Contains("605 entries on 2026-05-01 at 08:10:05 UTC, and all 5 of before are among them, unchanged.", second.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing new", (await Look()).Output, StringComparison.Ordinal);
        var witness = NoteVerifier.Parse((await File.ReadAllTextAsync(_temp["state", "witness.vkey"], TestContext.Current.CancellationToken)).Trim());
        Assert.Equal(3, _log.Cosigned.Count);
        Assert.All(_log.Cosigned, n => Assert.NotNull(n.SignatureOf(witness)));
    }

    [Fact]
    public async Task A_cosignature_makes_a_receipt_that_its_witness_stands_by()
    {
        await Look();
        var receipt = _log.Receipt(2) with { Checkpoint = _log.Cosigned.Single() };
        await File.WriteAllBytesAsync(_temp["receipt.json"], receipt.ToJson(), TestContext.Current.CancellationToken);
        var run = await Run.Of("verify", _temp["receipt.json"], "--key", _log.Key.Verifier.ToString(), "--witness", _temp["state", "witness.vkey"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_fork_is_an_alarm_with_evidence()
    {
        await Look();
        using var fork = new ServedLog(_log.Key).Append(9, "south").Sign();
        var run = await Of(fork.Url);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rollcall: ALARM. The log has signed two histories that do not go together: 5 entries", run.Error, StringComparison.Ordinal);
        var kept = Assert.Single(Directory.GetDirectories(_temp["state", "evidence"]));
        Assert.Contains(kept, run.Error, StringComparison.Ordinal);
        Assert.Equal(Misbehaviour.Fork, EvidenceFiles.Read(kept).Proves(_log.Key.Verifier));
        Assert.Empty(fork.Cosigned);
        var shown = await Run.Of("verify", kept, "--key", _log.Key.Verifier.ToString());
        Assert.Equal((0, $"{kept}: PROVEN. The log with that key signed two histories that do not go together.\n"), (shown.ExitCode, shown.Output));
        using var stranger = NoteKey.Generate("registry.example/log");
        Assert.Equal(1, (await Run.Of("verify", kept, "--key", stranger.Verifier.ToString())).ExitCode);
        Assert.Equal(2, (await Run.Of("verify", kept)).ExitCode);
        Assert.Contains("\"proves\": \"fork\"", (await Run.Of("verify", kept, "--key", _log.Key.Verifier.ToString(), "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_partys_receipt_is_of_this_log_or_proves_that_there_are_two()
    {
        await File.WriteAllBytesAsync(_temp["ours.json"], _log.Receipt(2).ToJson(), TestContext.Current.CancellationToken);
        _log.Append(7).Sign();
        var same = await Look("--compare", _temp["ours.json"]);
        Assert.Equal((0, ""), (same.ExitCode, same.Error));
        Assert.Contains("ours.json: 5 entries on 2026-05-01 at 08:00:05 UTC: of one history with what this witness saw, 12 entries", same.Output, StringComparison.Ordinal);
        using var fork = new ServedLog(_log.Key).Append(9, "south").Sign();
        await File.WriteAllBytesAsync(_temp["theirs.json"], fork.Receipt(2).ToJson(), TestContext.Current.CancellationToken);
        var two = await Look("--compare", _temp["ours.json"], "--compare", _temp["theirs.json"]);
        Assert.Equal(1, two.ExitCode);
        Assert.Contains("theirs.json:\nrollcall: ALARM. The log has signed two histories", two.Error, StringComparison.Ordinal);
        Assert.Equal(Misbehaviour.Fork, EvidenceFiles.Read(Assert.Single(Directory.GetDirectories(_temp["state", "evidence"]))).Proves(_log.Key.Verifier));
        Assert.Equal(2, (await Look("--compare", _temp["none.json"])).ExitCode);
    }

    [Fact]
    public async Task A_watch_that_goes_on_ends_with_a_fork()
    {
        await Look();
        using var fork = new ServedLog(_log.Key).Append(9, "south").Sign();
        var run = await Run.Of("witness", fork.Url, "--key", _log.Key.Verifier.ToString(), "--state", _temp["state"], "--every", "1");
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_watch_goes_on_until_it_is_stopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new StringWriter { NewLine = "\n" };
        var watching = RollcallCommand.Run(
            ["witness", _log.Url, "--key", _log.Key.Verifier.ToString(), "--state", _temp["state"], "--every", "1"],
            new Surroundings { Output = output, Error = output },
            stop.Token);
        while (_log.Cosigned.Count < 1)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await watching);
        Assert.Contains("Stopped. What was seen is remembered.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_lost_entries_is_an_alarm()
    {
        await Look();
        _log.Sign(size: 4, time: ServedLog.Start.AddMinutes(1));
        var run = await Look();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ALARM. The log has lost entries", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_without_a_place_for_cosignatures_is_watched_all_the_same()
    {
        using var log = new ServedLog { TakesCosignatures = false }.Append(3).Sign();
        var run = await Run.Of("witness", log.Url, "--key", log.Key.Verifier.ToString(), "--state", _temp["other"], "--once");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("takes no cosignatures", run.Error, StringComparison.Ordinal);
        var quiet = await Run.Of("witness", log.Url, "--key", log.Key.Verifier.ToString(), "--state", _temp["other"], "--once", "--no-post");
        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Error));
    }

    [Fact]
    public async Task A_log_that_is_not_there_is_no_alarm()
    {
        string url;
        using (var gone = new ServedLog())
        {
            url = gone.Url;
        }

        var run = await Of(url);
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("rollcall: The log can't be reached", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("witness", "registry.example/log", "--key", "a+b+c", "--state", "state")]
    [InlineData("witness", "ftp://registry.example/log", "--key", "a+b+c", "--state", "state")]
    [InlineData("witness", "https://registry.example/log", "--key", "a+b+c", "--state", "state")]
    [InlineData("witness", "https://registry.example/log", "--state", "state")]
    [InlineData("witness", "https://registry.example/log", "--key", "a+b+c")]
    [InlineData("witness", "https://registry.example/log", "--key", "a+b+c", "--state", "state", "--every", "0")]
    public async Task What_cannot_be_done_is_refused_with_a_sentence(params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("rollcall: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private Task<Run> Look(params string[] more) => Of(_log.Url, more);

    private Task<Run> Of(string url, params string[] more) =>
        Run.Of(["witness", url, "--key", _log.Key.Verifier.ToString(), "--state", _temp["state"], "--once", .. more]);
}
