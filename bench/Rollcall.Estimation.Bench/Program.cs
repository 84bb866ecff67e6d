using System.Diagnostics;
using Rollcall.Estimation;

foreach (var set in new[] { "neworleans_5", "us_western_5", "neworleans_8" })
{
    var rows = File.ReadLines("/work/shared/data/estimation/" + set + ".csv").Select(l => l.Split(',')).ToList();
    string[] lists = [.. rows[0].Skip(1).SkipLast(1)];
    var counts = new long[1 << lists.Length];
    foreach (var row in rows.Skip(1)) counts[Enumerable.Range(0, lists.Length).Sum(i => row[i + 1] == "1" ? 1 << i : 0)] = long.Parse(row[^1]);
    var t = new CaptureTable(lists, counts);
    foreach (var th in new[] { 0.02 })
    for (var seed = 1; seed <= 8; seed++)
    {
        var w = Stopwatch.StartNew();
        var p = BootstrapInterval.Of(t, new BootstrapOptions { Seed = seed,  Threshold = th });
        Console.WriteLine($"{set} {seed} {w.Elapsed.TotalSeconds:F2} {p!.Lower:F0} {p.Upper:F0} {p.Bias:F2}");
    }
}
