using System.Diagnostics;
using System.Globalization;

namespace Rollcall.Linkage.Bench;

/// <summary>How long it takes to match one record against a table: every so many-th record of the table itself, slightly changed.</summary>
internal static class Matching
{
    private const int Queries = 10_000;

    public static void Run(string file, string id, string modelFile)
    {
        var model = ModelJson.Load(modelFile);
        var started = Stopwatch.GetTimestamp();
        var table = Table.Read([file], new TableOptions { IdColumn = id, Columns = model.Columns }, out _);
        var matcher = Matcher.Of(table, model, new LinkOptions());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Records:N0} records read and indexed in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        var times = new double[Queries];
        var found = 0;
        for (var q = -200; q < Queries; q++)
        {
            // The first two hundred warm the caches and the compiler, and do not count.
            var record = (int)((long)(q + 200) * table.Records / (Queries + 200));
            var query = table.Columns.ToDictionary(c => c.Name, c => (string?)c[c.Codes[record]], StringComparer.Ordinal);
            var changed = table.Columns[(q + 200) % table.Columns.Count].Name;
            query[changed] = query[changed] is { Length: > 3 } value ? value[..^1] : null;
            var start = Stopwatch.GetTimestamp();
            var matches = matcher.Match(query);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (q >= 0)
            {
                times[q] = time;
                found += matches.Any(m => m.Record == record) ? 1 : 0;
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Queries:N0} queries, one thread: median {times[Queries / 2]:F3} ms, p99 {times[Queries * 99 / 100]:F3} ms, longest {times[^1]:F3} ms; the record itself among the first ten: {(double)found / Queries:P1}"));
    }
}
