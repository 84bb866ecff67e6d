using System.Diagnostics;
using Rollcall.Estimation;

foreach (var set in new[] { "kosovo_4", "us_western_5", "neworleans_5", "uk2013_5", "hiv_rome_4", "australia_4", "spina_bifida_ny_3" })
{
    var rows = File.ReadLines("/work/shared/data/estimation/" + set + ".csv").Select(l => l.Split(',')).ToList();
    string[] lists = [.. rows[0].Skip(1).SkipLast(1)];
    var counts = new long[1 << lists.Length];
    foreach (var row in rows.Skip(1)) counts[Enumerable.Range(0, lists.Length).Sum(i => row[i + 1] == "1" ? 1 << i : 0)] = long.Parse(row[^1]);
    var t = new CaptureTable(lists, counts);
    for (var seed = 1; seed <= 2; seed++)
    {
        var w = Stopwatch.StartNew();
        var p = LatentClassPosterior.Of(t, new LatentClassOptions { Seed = seed, Sweeps = args.Length > 0 ? int.Parse(args[0]) : 100000 });
        Console.WriteLine($"{set} seed {seed}: {w.Elapsed.TotalSeconds:F1} s mean {p.Mean:F1} q {p.Quantile(.025):F0} {p.Quantile(.5):F0} {p.Quantile(.975):F0} rhat {p.RHatUnobserved:F4} {p.RHatAlpha:F4} ess {p.EffectiveSize:F0} chains {string.Join(' ', p.ChainMeans.Select(m => m.ToString("F0")))}");
    }
}
