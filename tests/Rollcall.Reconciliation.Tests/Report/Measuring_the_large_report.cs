using System.Diagnostics;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Not a test of right or wrong: with ROLLCALL_MEASURE set it prints what the report of 100,000 entries weighs.</summary>
public class Measuring_the_large_report(ITestOutputHelper output)
{
    [Fact]
    public void Its_size_and_time_are_printed()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROLLCALL_MEASURE") is not null, "Set ROLLCALL_MEASURE to measure the large report.");
        var watch = Stopwatch.StartNew();
        var outcome = LargeOutcome.Make(45_000);
        output.WriteLine($"made: {outcome.Entries.Count:N0} entries, {outcome.Persons.Count:N0} persons, {outcome.Matches.Count:N0} matches, {outcome.Contradictions.Count:N0} contradictions, {outcome.Questions.Count:N0} questions in {watch.Elapsed.TotalSeconds:F1} s");
        watch.Restart();
        var path = new Uri(InventedReports.File("large.html", () => outcome)).LocalPath;
        output.WriteLine($"written: {new FileInfo(path).Length:N0} bytes in {watch.Elapsed.TotalSeconds:F2} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most");
        Assert.True(new FileInfo(path).Length < 25_000_000);
    }
}
