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

    // Beside the repository, unless ROLLCALL_DATA names another place.
    private static string Root([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("ROLLCALL_DATA")
        ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared/data"));
}
