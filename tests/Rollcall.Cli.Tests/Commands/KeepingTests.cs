using System.Text.Json;
using Rollcall.Register;

namespace Rollcall.Cli.Tests;

public sealed class KeepingTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();

    [Fact]
    public async Task A_register_is_backed_up_restored_verified_and_its_keys_rotated()
    {
        await Make(_temp["data"]);
        Directory.CreateDirectory(_temp["safe"]);
        File.Copy(Path.Combine(_temp["data"], "keys", "register.keys"), Path.Combine(_temp["safe"], "ring"));
        var made = await Run.Done("backup", "--data", _temp["data"], "--out", _temp["today.rollcall"]);
        Assert.Matches("2 commands, .* root [0-9a-f]{64}\n$", made.Output);

        var restored = await Run.Done("restore", _temp["today.rollcall"], "--data", _temp["restored"], "--key-file", Path.Combine(_temp["safe"], "ring"));
        Assert.Equal(made.Output.Split('\n')[1], restored.Output.TrimEnd());
        var verified = await Run.Done("verify", "--data", _temp["restored"], "--key-file", Path.Combine(_temp["safe"], "ring"), "--json");
        var json = JsonDocument.Parse(verified.Output).RootElement;
        Assert.True(json.GetProperty("valid").GetBoolean());
        Assert.Equal(2, json.GetProperty("commands").GetInt32());

        var rotated = await Run.Done("keys", "rotate", "--data", _temp["data"]);
        Assert.StartsWith("Key 2 seals everything now", rotated.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is wrong.", (await Run.Done("verify", "--data", _temp["data"])).Output, StringComparison.Ordinal);
        var former = Path.Combine(_temp["data"], "keys", "register.keys.1");
        Assert.Equal(restored.Output, (await Run.Done("restore", _temp["today.rollcall"], "--check", "--key-file", former)).Output);
    }

    [Fact]
    public async Task What_is_wrong_with_a_register_is_said_in_sentences_and_in_the_exit_code()
    {
        await Make(_temp["data"]);
        var database = Path.Combine(_temp["data"], "register", "register.db");
        var bytes = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);
        var at = bytes.AsSpan().LastIndexOf("South"u8);
        "Mouth"u8.CopyTo(bytes.AsSpan(at));
        await File.WriteAllBytesAsync(database, bytes, TestContext.Current.CancellationToken);
        var run = await Run.Of("verify", "--data", _temp["data"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("of party does not say in Name what the log says.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Mouth", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name receipts to check, or with --data the folder of a register.", "verify")]
    [InlineData("is missing", "verify", "--data", "nowhere")]
    [InlineData("is missing", "backup", "--data", "nowhere", "--out", "x.rollcall")]
    [InlineData("is missing", "keys", "rotate", "--data", "nowhere")]
    [InlineData("is missing", "restore", "x.rollcall", "--data", "nowhere")]
    public async Task What_can_not_be_done_is_said(string why, params string[] args)
    {
        var run = await Run.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _temp.Dispose();

    private static async Task Make(string data)
    {
        using var ring = KeyRingFile.Of(data).ReadOrMake("register.example/log");
        var by = new Viewer(Guid.NewGuid(), Role.Administrator);
        await using (var register = await CaseRegister.Open(new RegisterOptions { Folder = Path.Combine(data, "register"), Keys = ring }, TestContext.Current.CancellationToken))
        {
            await register.Do(new DefineParty("North"), by, TestContext.Current.CancellationToken);
            await register.Do(new DefineParty("South"), by, TestContext.Current.CancellationToken);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
