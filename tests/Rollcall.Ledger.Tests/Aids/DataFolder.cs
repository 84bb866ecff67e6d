namespace Rollcall.Ledger.Tests;

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
            : Path.Combine(Beside(AppContext.BaseDirectory), "shared", "data");
        var folder = Path.Combine([root, "ledger", .. path]);
        Assert.SkipUnless(Directory.Exists(folder), $"data/ledger/{Path.Combine(path)} is not here; ROLLCALL_DATA may name the folder that holds it.");
        return folder;
    }

    private static string Beside(string folder) => File.Exists(Path.Combine(folder, "Rollcall.slnx"))
        ? Path.GetDirectoryName(folder)!
        : Beside(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
