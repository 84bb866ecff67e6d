namespace Rollcall.Cli.Tests;

/// <summary>Texts that change only on purpose. <c>ROLLCALL_UPDATE_SNAPSHOTS=1 ./test</c> takes the new ones.</summary>
internal static class Snapshot
{
    public static bool Updating { get; } = Environment.GetEnvironmentVariable("ROLLCALL_UPDATE_SNAPSHOTS") == "1";

    /// <param name="path">The file that holds the text, below this project.</param>
    /// <param name="actual">The text as it is now.</param>
    public static void Matches(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests", "Rollcall.Cli.Tests", path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} does not exist. ROLLCALL_UPDATE_SNAPSHOTS=1 ./test writes it.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
