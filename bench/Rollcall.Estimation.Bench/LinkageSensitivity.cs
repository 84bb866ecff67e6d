namespace Rollcall.Estimation.Bench;

/// <summary>What missed and false links do to each estimate.</summary>
internal static class LinkageSensitivity
{
    public static void Print(ReferenceFolder folder)
    {
        Console.WriteLine("| data set | linkage | independence | loglinear_bic | decomposable, median |\n| --- | --- | ---: | ---: | ---: |");
        foreach (var dataset in new[] { "kosovo_4", "uk2013_5", "us_western_5", "hiv_rome_4" })
        {
            var table = folder.Table(dataset);
            var before = Totals(table);
            foreach (var share in new[] { 0.01, 0.02, 0.05 })
            {
                Row(dataset, $"{share:P0} missed", before, Totals(LinkageErrors.Missed(table, share)));
                Row(dataset, $"{share:P0} falsely merged", before, Totals(LinkageErrors.FalselyMerged(table, share)));
            }
        }
    }

    private static double[] Totals(CaptureTable table) =>
        [ChaoBound.Fit(table, CaptureModel.Mt).Total, ModelAverage.Of(table)!.Ranked[0].Total, GraphPosterior.Of(table).Quantile(0.5)];

    private static void Row(string dataset, string what, double[] before, double[] after) =>
        Console.WriteLine($"| {dataset} | {what} | {string.Join(" | ", before.Zip(after, (b, a) => ((a / b) - 1).ToString("+0 %;-0 %;0 %")))} |");
}
