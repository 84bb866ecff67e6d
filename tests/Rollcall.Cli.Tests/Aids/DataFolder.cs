namespace Rollcall.Cli.Tests;

/// <summary>
/// The folder with data to measure on, which is no part of the repository: <c>ROLLCALL_DATA</c>, else
/// <c>../shared/data</c> beside the working copy. A test that needs it skips with a reason where it is absent.
/// </summary>
internal static class DataFolder
{
    public static string Require(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("ROLLCALL_DATA") is { Length: > 0 } given
            ? given
            : Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "data");
        var folder = Path.Combine([root, .. path]);
        Assert.SkipUnless(Directory.Exists(folder), $"{Path.Combine(path)} is not here; ROLLCALL_DATA may name the folder that holds it.");
        return folder;
    }
}
