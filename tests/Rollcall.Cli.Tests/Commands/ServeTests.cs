using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rollcall.Cli.Tests;

public sealed partial class ServeTests
{
    [Fact]
    public async Task It_serves_until_it_is_told_to_stop_and_then_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        using var temp = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rollcall.dll"), "serve", "--data", temp["data"], "--urls", "http://127.0.0.1:0", "--json-logs"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var line = await process.StandardOutput.ReadLineAsync(cancel);
        var address = Address().Match(line ?? "");
        Assert.True(address.Success, line ?? await error);
        Assert.Contains("administrator", await process.StandardOutput.ReadLineAsync(cancel), StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(address.Value + "/health"), cancel));
        // Not SIGINT: where the tests run in the background of a shell, that is ignored by all that they start.
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
        {
            await kill.WaitForExitAsync(cancel);
        }

        await process.WaitForExitAsync(cancel);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync(cancel));
        Assert.All((await error).TrimEnd().Split('\n'), l => Assert.StartsWith("{\"time\":", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("unencrypted", "serve", "--urls", "http://0.0.0.0:5080")]
    [InlineData("--certificate", "serve", "--urls", "https://127.0.0.1:5443")]
    [InlineData("--proxy takes an address", "serve", "--proxy", "myproxy")]
    [InlineData("--telemetry takes an address", "serve", "--telemetry", "localhost")]
    public async Task What_cannot_be_is_refused_before_anything_is_made(string why, params string[] args)
    {
        using var temp = new TemporaryFolder();
        var run = await Run.Of([.. args, "--data", temp["data"]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(temp["data"]));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
