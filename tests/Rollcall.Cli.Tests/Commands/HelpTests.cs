namespace Rollcall.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("rollcall", "--help")]
    [InlineData("rollcall-reconcile", "reconcile", "--help")]
    [InlineData("rollcall-link", "link", "--help")]
    [InlineData("rollcall-evaluate", "evaluate", "--help")]
    [InlineData("rollcall-explain", "explain", "--help")]
    [InlineData("rollcall-model-show", "model", "show", "--help")]
    [InlineData("rollcall-estimate", "estimate", "--help")]
    [InlineData("rollcall-verify", "verify", "--help")]
    [InlineData("rollcall-witness", "witness", "--help")]
    [InlineData("rollcall-backup", "backup", "--help")]
    [InlineData("rollcall-restore", "restore", "--help")]
    [InlineData("rollcall-keys-rotate", "keys", "rotate", "--help")]
    [InlineData("rollcall-names", "names", "--help")]
    [InlineData("rollcall-serve", "serve", "--help")]
    [InlineData("rollcall-names-compare", "names", "compare", "--help")]
    [InlineData("rollcall-names-parse", "names", "parse", "--help")]
    [InlineData("rollcall-names-find", "names", "find", "--help")]
    public async Task Help_changes_only_on_purpose(string snapshot, params string[] args)
    {
        var run = await Run.Done(args);
        Snapshot.Matches($"Snapshots/{snapshot}.txt", run.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("reconcile", "-h")]
    [InlineData("estimate", "-h")]
    [InlineData("names", "-h")]
    [InlineData("verify", "-h")]
    [InlineData("witness", "-h")]
    [InlineData("backup", "-h")]
    [InlineData("restore", "-h")]
    [InlineData("keys", "-h")]
    public async Task Every_help_has_an_example(params string[] args) =>
        Assert.Contains("Examples:\n  rollcall ", (await Run.Done(args)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await Run.Done("--version");
        Assert.Matches(@"^rollcall \d+\.\d+\.\d+\n$", run.Output);
    }

    [Fact]
    public async Task No_verb_is_bad_usage()
    {
        var run = await Run.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("rollcall reconcile FILE...", run.Error, StringComparison.Ordinal);
    }
}
