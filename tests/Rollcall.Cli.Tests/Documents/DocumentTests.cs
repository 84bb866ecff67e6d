using System.Text.RegularExpressions;

namespace Rollcall.Cli.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
    [
        .. new[] { "docs", "samples" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Repository.Root, "*.md"))
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var links = Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, document)))
            .Select(m => m.Groups["to"].Value)
            .Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#'))
            .Select(l => l.Split('#')[0]);
        Assert.Empty(links.Where(l => !Path.Exists(Path.Combine(folder, l))));
    }

    [Theory]
    [InlineData("rollcall")]
    [InlineData("rollcall-reconcile")]
    [InlineData("rollcall-link")]
    [InlineData("rollcall-evaluate")]
    [InlineData("rollcall-explain")]
    [InlineData("rollcall-model-show")]
    [InlineData("rollcall-estimate")]
    [InlineData("rollcall-verify")]
    [InlineData("rollcall-witness")]
    [InlineData("rollcall-backup")]
    [InlineData("rollcall-restore")]
    [InlineData("rollcall-keys-rotate")]
    [InlineData("rollcall-names")]
    [InlineData("rollcall-serve")]
    [InlineData("rollcall-names-compare")]
    [InlineData("rollcall-names-parse")]
    [InlineData("rollcall-names-find")]
    public void The_command_is_described_as_it_describes_itself(string snapshot)
    {
        var help = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Rollcall.Cli.Tests", "Snapshots", snapshot + ".txt")).ReplaceLineEndings("\n");
        Assert.Contains("```\n" + help + "```", File.ReadAllText(Path.Combine(Repository.Root, "docs", "command.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_folder_is_described_column_by_column()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "output.md"));
        using var temp = new TemporaryFolder();
        Reconciliation.OutputFolder.At(temp["out"]).Write(
            InventedOutcome.With(), InventedOutcome.Facts, 1, TimeProvider.System, TestContext.Current.CancellationToken);
        foreach (var file in Directory.GetFiles(temp["out"]))
        {
            Assert.Contains($"`{Path.GetFileName(file)}`", text, StringComparison.Ordinal);
        }

        var columns = Directory.GetFiles(temp["out"], "*.csv").SelectMany(f => CsvFile.Read(f).Header).Distinct()
            .Except(Enum.GetValues<Lists.Column>().Select(Lists.Columns.Name));
        Assert.Empty(columns.Where(c => !text.Contains(c, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
