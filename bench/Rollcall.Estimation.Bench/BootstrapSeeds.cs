namespace Rollcall.Estimation.Bench;

/// <summary>How much the ends of the BCa interval vary with the seed at 1,000 replicates.</summary>
internal static class BootstrapSeeds
{
    public static void Print(ReferenceFolder folder)
    {
        Console.WriteLine("| data set | published | lower end, seeds 1 to 8 | upper end, seeds 1 to 8 |\n| --- | ---: | ---: | ---: |");
        foreach (var dataset in new[] { "neworleans_5", "us_western_5", "neworleans_8" })
        {
            var table = folder.Table(dataset);
            var intervals = Enumerable.Range(1, 8).Select(seed => BootstrapInterval.Of(table, new BootstrapOptions { Seed = seed })!).ToList();
            Console.WriteLine(
                $"| {dataset} | {folder.Values(dataset, "... BCa", "", "2.5%")[0]:F0} – {folder.Values(dataset, "... BCa", "", "97.5%")[0]:F0} | "
                + $"{string.Join(", ", intervals.Select(i => i.Lower.ToString("F0")))} | {string.Join(", ", intervals.Select(i => i.Upper.ToString("F0")))} |");
        }
    }
}
