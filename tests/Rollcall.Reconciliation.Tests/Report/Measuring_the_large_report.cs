using System.Diagnostics;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Not tests of right or wrong: with ROLLCALL_MEASURE set they print what the report of 100,000 entries weighs and how fast it is.</summary>
[Collection("one browser")]
public class Measuring_the_large_report(ReportBrowser browser, ITestOutputHelper output)
{
    private static readonly Lazy<Outcome> Large = new(() => LargeOutcome.Make(45_000));

    [Fact]
    public void Its_size_and_the_time_to_write_it_are_printed()
    {
        SkipUnlessAsked();
        var outcome = Large.Value;
        var watch = Stopwatch.StartNew();
        var bytes = InventedReports.Bytes(outcome).Length;
        output.WriteLine($"{outcome.Entries.Count:N0} entries, {outcome.Persons.Count:N0} persons, {outcome.Matches.Count:N0} matches, {outcome.Contradictions.Count:N0} contradictions, {outcome.Questions.Count:N0} questions");
        output.WriteLine($"{bytes:N0} bytes, {new ReportPairs(outcome).All.Count:N0} pairs explained, written in {watch.Elapsed.TotalSeconds:F2} s; the process held {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB at most");
        Assert.True(bytes < 25_000_000);
    }

    [Fact]
    public async Task The_time_to_open_it_and_to_filter_is_printed()
    {
        SkipUnlessAsked();
        var page = await browser.Open("large.html", () => Large.Value, "#persons");
        output.WriteLine($"usable {await page.EvaluateAsync<double>("performance.getEntriesByName('usable')[0].startTime"):F0} ms after the start; first words after {await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"):F0} ms");
        foreach (var words in new[] { "k", "ka", "karimo", "կարիմո", "каримо", "karimo 1985", "n1-100", "" })
        {
            var time = await page.EvaluateAsync<double>("""
                words => {
                  const search = document.getElementById('search'), before = performance.now();
                  search.value = words;
                  search.dispatchEvent(new Event('input'));
                  document.body.getBoundingClientRect();
                  return performance.now() - before;
                }
                """, words);
            output.WriteLine($"“{words}”: {time:F0} ms, {await page.Locator("#result").InnerTextAsync()}");
        }

        await browser.CloseAll();
    }

    private static void SkipUnlessAsked() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROLLCALL_MEASURE") is not null, "Set ROLLCALL_MEASURE to measure the large report.");
}
