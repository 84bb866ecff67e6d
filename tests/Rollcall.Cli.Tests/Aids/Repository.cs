namespace Rollcall.Cli.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Sample => Path.Combine(Root, "samples", "truce");

    public static IReadOnlyList<string> SampleFiles => [.. Directory.GetFiles(Sample).Order(StringComparer.Ordinal)];

    /// <summary>C# files below a folder of the repository, without what the build makes.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Rollcall.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
