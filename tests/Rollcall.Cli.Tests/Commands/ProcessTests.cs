using System.Diagnostics;

namespace Rollcall.Cli.Tests;

/// <summary>The program as a process of its own, as a shell sees it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task It_prints_nothing_but_its_result()
    {
        using var temp = new TemporaryFolder();
        var (code, output, error) = await Start(["reconcile", .. Repository.SampleFiles, "--out", temp["out"]]);
        Assert.Equal((1, ""), (code, error));
        Assert.Contains("north_seek_1.csv | CSV utf-8", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task A_mistake_is_one_sentence_and_exit_code_2()
    {
        var (code, output, error) = await Start(["reconcile", "no such file.csv"]);
        Assert.Equal((2, "", "rollcall: There is no file no such file.csv. Check its name and folder.\n"), (code, output, error));
    }

    private static async Task<(int Code, string Output, string Error)> Start(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rollcall.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await error);
    }
}
