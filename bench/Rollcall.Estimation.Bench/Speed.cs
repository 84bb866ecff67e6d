using System.Diagnostics;

namespace Rollcall.Estimation.Bench;

/// <summary>Wall times, the best of a few, and the processor time beside, since other programs may share the machine.</summary>
internal static class Speed
{
    public static void Print(ReferenceFolder folder)
    {
        var (four, five) = (folder.Table("kosovo_4"), folder.Table("uk2013_5"));
        Console.WriteLine("| what | best wall time, s | processor time then, s |\n| --- | ---: | ---: |");
        Measure("graphs, five lists, grid 0..10n", 5, () => GraphPosterior.Of(five, new GraphOptions { Grid = 10 * five.Observed }));
        Measure("graphs, five lists, grid 0..30n", 5, () => GraphPosterior.Of(five, new GraphOptions { Grid = 30 * five.Observed }));
        Measure("graphs, five lists, grid as long as it must be", 5, () => GraphPosterior.Of(five));
        Measure("graphs, four lists, counts times 100, grid 0..10n", 2, () => GraphPosterior.Of(
            new CaptureTable(four.Lists, [.. four.Counts.Select(c => 100 * c)]), new GraphOptions { Grid = 1000 * four.Observed }));
        Measure("all 113 log-linear models, four lists", 5, () => ModelAverage.Of(four));
        Measure("1,024 log-linear models, five lists", 3, () => ModelAverage.Of(five));
        Measure("stepwise, 1,000 replicates, four lists", 3, () => BootstrapInterval.Of(four));
        Measure("stepwise, 1,000 replicates, five lists", 3, () => BootstrapInterval.Of(five));
        Measure("stepwise, 1,000 replicates, eight lists", 2, () => BootstrapInterval.Of(folder.Table("neworleans_8")));
        Measure("latent classes, 4 chains of 100,000 sweeps, four lists", 2, () => LatentClassPosterior.Of(four, new LatentClassOptions { MostRounds = 1 }));
        Measure("latent classes, 4 chains of 100,000 sweeps, five lists", 2, () => LatentClassPosterior.Of(five, new LatentClassOptions { MostRounds = 1 }));
    }

    private static void Measure(string what, int times, Action run)
    {
        var (best, processor) = (double.MaxValue, 0.0);
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < times; i++)
        {
            process.Refresh();
            var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            run();
            process.Refresh();
            if (watch.Elapsed.TotalSeconds < best)
            {
                (best, processor) = (watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
            }
        }

        Console.WriteLine($"| {what} | {best:F3} | {processor:F3} |");
    }
}
