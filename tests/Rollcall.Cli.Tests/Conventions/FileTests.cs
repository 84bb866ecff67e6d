namespace Rollcall.Cli.Tests;

/// <summary>Rules that a reader of the sources relies on; docs/tour.md names them.</summary>
public sealed class FileTests
{
    private const int Limit = 300;

    private static readonly string[] VagueWords = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Core", "Shared", "Misc"];

    public static TheoryData<string> Projects => [.. Repository.Sources("src").Select(ProjectOf).Distinct()];

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(
        Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)) // written by dotnet ef
            .Where(f => File.ReadLines(f).Count() > Limit)
            .Select(Repository.Relative));

    [Fact]
    public void No_file_has_a_name_that_says_nothing() => Assert.Empty(
        Repository.Sources("src")
            .Select(Repository.Relative)
            .Where(f => f.Split('/', '.').Any(part => VagueWords.Any(w => part == w || part.EndsWith(w, StringComparison.Ordinal) && part.Length > w.Length && w.Length > 4))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_one_namespace(string project)
    {
        var namespaces = Repository.Sources($"src/{project}")
            .SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            .Distinct();
        Assert.Equal($"namespace {project};", Assert.Single(namespaces));
    }

    [Fact]
    public void Time_comes_from_a_clock_that_tests_can_set()
    {
        string[] banned = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Random.Shared", "new Random()"];
        Assert.Empty(
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            from word in banned
            where text.Contains(word, StringComparison.Ordinal)
            select $"{Repository.Relative(file)}: {word}");
    }

    [Fact]
    public void No_source_has_regions_and_no_project_a_place_for_leftovers()
    {
        Assert.Empty(Repository.Sources("src").Where(f => File.ReadLines(f).Any(l => l.TrimStart().StartsWith("#region", StringComparison.Ordinal))));
        Assert.Empty(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Where(d => VagueWords.Any(w => d!.EndsWith("." + w, StringComparison.Ordinal))));
    }

    private static string ProjectOf(string file) => Repository.Relative(file).Split('/')[1];
}
