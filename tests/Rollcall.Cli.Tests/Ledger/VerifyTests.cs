using System.Text.Json;
using Rollcall.Ledger;

namespace Rollcall.Cli.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();
    private readonly ServedLog _log = new ServedLog().Append(5).Sign();

    public void Dispose()
    {
        _temp.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_true_receipt_is_valid_by_the_key_that_one_brings()
    {
        var run = await Run.Of("verify", Written(_log.Receipt(3)), "--key", _temp.Write("registry.vkey", _log.Key.Verifier + "\n"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(": valid\n  list.submitted by north at 2026-05-01 08:00:00 UTC\n  list: north_seek_3.csv\n  SHA-256 of the file: 5891b5", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("you must compare", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_without_a_key_brought_says_how_little_that_proves()
    {
        var run = await Run.Of("verify", Written(_log.Receipt(3)));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  ! The key of registry.example/log is the one in the receipt itself.", run.Output, StringComparison.Ordinal);
        Assert.Contains(_log.Key.Verifier.ToString(), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_false_receipt_is_not_valid_and_the_reason_is_a_sentence()
    {
        var run = await Run.Of("verify", Written(_log.Receipt(3) with { Index = 4 }), "--key", _log.Key.Verifier.ToString());
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(": NOT VALID\n  What this receipt says was done is not entry 4 of the log that was signed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_logs_receipt_is_not_valid()
    {
        using var other = NoteKey.Generate("registry.example/log");
        var run = await Run.Of("verify", Written(_log.Receipt(3)), "--key", other.Verifier.ToString());
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("another key", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_the_one_handed_in_or_not()
    {
        var (receipt, key) = (Written(_log.Receipt(3)), _log.Key.Verifier.ToString());
        Assert.Equal(0, (await Run.Of("verify", receipt, "--key", key, "--file", _temp.Write("list.csv", "hello\n"))).ExitCode);
        var other = await Run.Of("verify", receipt, "--key", key, "--file", _temp.Write("list.csv", "hello\r\n"));
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("not the one that was handed in", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_witness_that_is_named_must_have_cosigned()
    {
        using var witness = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);
        var receipt = _log.Receipt(3);
        string[] args = ["--key", _log.Key.Verifier.ToString(), "--witness", witness.Verifier.ToString()];
        Assert.Equal(1, (await Run.Of(["verify", Written(receipt), .. args])).ExitCode);
        var cosigned = receipt with { Checkpoint = receipt.Checkpoint.With(witness.Cosign(receipt.Checkpoint.Text, receipt.Time)) };
        var run = await Run.Of(["verify", Written(cosigned), .. args]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("✓ The witness witness.example/north saw this log", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_told_apart_and_one_that_cannot_be_read_does_not_hide_the_others()
    {
        var (right, wrong) = (Written(_log.Receipt(3)), Written(_log.Receipt(4) with { Index = 1 }));
        Assert.Equal(1, (await Run.Of("verify", right, wrong, "--key", _log.Key.Verifier.ToString())).ExitCode);
        var run = await Run.Of("verify", right, _temp.Write("list.csv", "name\n"), _temp["missing.json"], _temp.Root, "--key", _log.Key.Verifier.ToString());
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(": valid\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("list.csv: This is no receipt, or it is damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing.json: There is no such file.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_json()
    {
        var (right, wrong) = (Written(_log.Receipt(3)), Written(_log.Receipt(4) with { Index = 1 }));
        var run = await Run.Of("verify", right, wrong, _temp.Write("list.csv", "name\n"), "--json");
        var found = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal([true, false], found.Take(2).Select(f => f.GetProperty("valid").GetBoolean()));
        Assert.True(found[0].GetProperty("only_its_own_key").GetBoolean());
        Assert.Equal(("list.submitted", "north"), (found[0].GetProperty("acknowledged").GetProperty("kind").GetString(), found[0].GetProperty("acknowledged").GetProperty("party").GetString()));
        Assert.Equal(JsonValueKind.Null, found[0].GetProperty("reason").ValueKind);
        Assert.EndsWith(".", found[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", found[2].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_receipt_says_cannot_steer_the_terminal()
    {
        _log.Add("""{"kind":"\u001b[2Jlist.submitted","party":"north\n  ✓ and south","list":"\u202egnp.exe"}""");
        var run = await Run.Of("verify", Written(_log.Sign().Receipt(5)), "--key", _log.Key.Verifier.ToString());
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("  [2Jlist.submitted by north  ✓ and south\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_is_valid_and_the_document_shows_what_is_printed()
    {
        var sample = Path.Combine(Repository.Root, "samples", "receipt");
        var run = await Run.Of(
            "verify", Path.Combine(sample, "receipt.json"), "--key", Path.Combine(sample, "registry.vkey"),
            "--witness", Path.Combine(sample, "witness.vkey"), "--file", Path.Combine(Repository.Sample, "north_seek_1.csv"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "ledger.md"), TestContext.Current.CancellationToken);
        Assert.Contains(run.Output.Replace(Repository.Root + "/", "", StringComparison.Ordinal), document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "receipt.json", "--key", "no-such-file")]
    [InlineData("verify", "receipt.json", "--key", "a+b+c")]
    [InlineData("verify", "a.json", "b.json", "--file", "list.csv")]
    [InlineData("verify", "a.json", "--file", "no-such-file.csv")]
    [InlineData("verify", "a.json", "--witness", "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public async Task What_cannot_be_done_is_refused_with_a_sentence(params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("rollcall: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private string Written(Receipt receipt)
    {
        var path = _temp[Guid.NewGuid().ToString("N") + ".json"];
        File.WriteAllBytes(path, receipt.ToJson());
        return path;
    }
}
