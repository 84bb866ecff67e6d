using System.Runtime.CompilerServices;

namespace Rollcall.Lists.Tests;

/// <summary>The data that the project measures on but doesn't hold; a test that needs it skips where it is absent.</summary>
internal static class SharedData
{
    public static string Folder(string path)
    {
        var folder = Path.Combine(Root(), path);
        Assert.SkipUnless(Directory.Exists(folder), $"{folder} is absent; ROLLCALL_DATA may name where the data lies");
        return folder;
    }

    private static string Root([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("ROLLCALL_DATA")
        ?? Candidates(here).FirstOrDefault(Directory.Exists)
        ?? Candidates(here).First();

    // Beside the repository; a worktree lies one folder deeper.
    private static IEnumerable<string> Candidates(string here)
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        yield return Path.GetFullPath(Path.Combine(repository, "../shared/data"));
        yield return Path.GetFullPath(Path.Combine(repository, "../../shared/data"));
    }
}
