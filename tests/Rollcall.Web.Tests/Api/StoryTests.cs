using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rollcall.Web.Tests;

/// <summary>What docs/api.md tells happens as it is told: two sides hand in lists, one disputes what was handed in, the ledger settles it.</summary>
public sealed partial class StoryTests
{
    [Fact]
    public async Task The_story_of_the_document_plays_as_it_stands()
    {
        foreach (var tool in (string[])["bash", "curl", "jq"])
        {
            Assert.SkipUnless(IsThere(tool), $"The story needs {tool}, which is not here.");
        }

        var options = RunningServer.NewOptions() with { Demo = true };
        await using var server = await RunningServer.Start(options);
        var folder = Directory.CreateTempSubdirectory("rollcall-story-");
        try
        {
            var (code, said) = await Play(server, folder.FullName);
            Assert.True(code == 0, said);

            // Where the story turns.
            Assert.Contains("\"taken\": 2", said, StringComparison.Ordinal);
            Assert.Contains("Somebody else decided on this match meanwhile", said, StringComparison.Ordinal);
            Assert.Contains("\"sought_and_held\": true", said, StringComparison.Ordinal);
            Assert.Contains("It does not hold.", said, StringComparison.Ordinal);
            Assert.Contains("Where was he last seen?", said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> Play(RunningServer server, string folder)
    {
        var document = await File.ReadAllTextAsync(Document(), TestContext.Current.CancellationToken);
        var script = Path.Combine(folder, "story.sh");
        await File.WriteAllTextAsync(
            script,
            $$"""
            set -euo pipefail
            rollcall() { dotnet "{{Path.Combine(AppContext.BaseDirectory, "rollcall.dll")}}" "$@"; }
            {{string.Join("\n", Block().Matches(document).Select(m => m.Groups["commands"].Value))}}
            """,
            TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ROLLCALL"] = server.Address.ToString().TrimEnd('/');
        foreach (var (variable, account) in (ReadOnlySpan<(string, string)>)[("NORTH", "north"), ("SOUTH", "south"), ("CASE", "case"), ("CASE_TWO", "case-two")])
        {
            start.Environment[variable] = Regex.Match(server.Terminal, $@"^  {account} +(\S+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static string Document()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rollcall.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder, "docs", "api.md");
    }

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(p => File.Exists(Path.Combine(p, tool)));

    [GeneratedRegex("^```sh\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
