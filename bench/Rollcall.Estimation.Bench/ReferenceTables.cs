namespace Rollcall.Estimation.Bench;

/// <summary>The table of methods for each data set beside what the reference programs gave, in Markdown.</summary>
internal static class ReferenceTables
{
    public static void Print(ReferenceFolder folder)
    {
        foreach (var dataset in ReferenceFolder.Datasets)
        {
            var table = folder.Table(dataset);
            var gates = Gate.Of(table);
            Console.WriteLine($"\n### {dataset}: {table.Observed} persons on {table.Lists.Count} lists");
            if (gates.Count > 0)
            {
                Console.WriteLine($"\nThe command refuses: {string.Join(", ", gates.Select(g => $"`{g.Name}`"))}. The methods alone, to compare:");
            }

            Console.WriteLine("\n| method | Rollcall | 95 % interval | reference | its interval | difference |\n| --- | ---: | ---: | ---: | ---: | ---: |");
            Closed(folder, dataset, table);
            Stepwise(folder, dataset, table);
            if (table.Lists.Count <= 5)
            {
                var graphs = GraphPosterior.Of(table, new GraphOptions { Grid = 10 * table.Observed });
                Row(
                    "`decomposable`, mean on 0..10n", graphs.Mean, graphs.Quantile(0.025), graphs.Quantile(0.975), folder.Values(dataset, "dga BMA", "10*n", "mean"),
                    folder.Values(dataset, "dga BMA", "10*n", "q0.025"), folder.Values(dataset, "dga BMA", "10*n", "q0.975"));
                var auto = GraphPosterior.Of(table);
                Row(
                    $"`decomposable`, median on 0..{auto.Grid}" + (auto.GridIsStable ? "" : " (refused: `grid_not_stable`)"),
                    auto.Quantile(0.5), auto.Quantile(0.025), auto.Quantile(0.975), [], [], []);
            }

            if (gates.Count == 0)
            {
                var classes = LatentClassPosterior.Of(table, new LatentClassOptions { Seed = new EstimationOptions().Seed });
                Latent(folder, dataset, classes);
            }
        }
    }

    private static void Closed(ReferenceFolder folder, string dataset, CaptureTable table)
    {
        var independence = ChaoBound.Fit(table, CaptureModel.Mt);
        Row(
            "`independence`", independence, folder.Values(dataset, "Mt", "neg=TRUE", "abundance"),
            folder.Values(dataset, "SparseMSE main", "", "lower 2.5%"), folder.Values(dataset, "SparseMSE main", "", "upper 97.5%"));
        Row("`chao_mth`", ChaoBound.Fit(table, CaptureModel.MthChao), folder.Values(dataset, "Mth Chao", "neg=TRUE", "abundance"), [], []);
        if (table.Lists.Count > 5 || ModelAverage.Of(table) is not { } models)
        {
            return;
        }

        var best = models.Ranked[0];
        var theirs = table.Lists.Count <= 4 ? folder.Method(dataset, "hierarchical BIC rank 1") : null;
        Row(
            $"`loglinear_bic` {best.Model}", best,
            theirs?.Contains(best.Model.ToString(), StringComparison.Ordinal) == true ? folder.Values(dataset, "hierarchical BIC rank 1", "", "abundance") : [], [], []);
        Row($"`loglinear_average` of {models.Ranked.Count}, median", models.Quantile(0.5), models.Quantile(0.025), models.Quantile(0.975), [], [], []);
    }

    private static void Stepwise(ReferenceFolder folder, string dataset, CaptureTable table)
    {
        var found = StepwiseSelection.Select(table);
        Row(
            "`loglinear_stepwise`", found.Fit, folder.Values(dataset, "SparseMSE stepwise", "", "estimate"),
            folder.Values(dataset, "SparseMSE stepwise", "", "lower 2.5%"), folder.Values(dataset, "SparseMSE stepwise", "", "upper 97.5%"));
        var published = dataset is "neworleans_8" or "neworleans_5" or "us_western_5" ? "... BCa" : "none";
        if (BootstrapInterval.Of(table, new BootstrapOptions { Seed = new EstimationOptions().Seed }) is { } interval)
        {
            Row("the same, BCa", found.Fit.Total, interval.Lower, interval.Upper, [], folder.Values(dataset, published, "", "2.5%"), folder.Values(dataset, published, "", "97.5%"));
        }
    }

    private static void Latent(ReferenceFolder folder, string dataset, LatentClassPosterior classes)
    {
        var means = folder.Values(dataset, "LCMCR", "", "mean");
        var name = $"`latent_class`, mean; R-hat {Math.Max(classes.RHatUnobserved, classes.RHatAlpha):F3}";
        Row(name, classes.Mean, classes.Quantile(0.025), classes.Quantile(0.975), means.Count > 0 ? [means.Average()] : [], [], []);
        if (means.Count > 0)
        {
            Console.WriteLine($"| its six seeds | | | {means.Min():F0} to {means.Max():F0} | {folder.Values(dataset, "LCMCR", "", "q0.025").Min():F0} – {folder.Values(dataset, "LCMCR", "", "q0.975").Max():F0} | |");
        }
    }

    private static void Row(string name, LogLinearFit fit, IReadOnlyList<double> value, IReadOnlyList<double> lower, IReadOnlyList<double> upper) =>
        Row(name, fit.Total, fit.Lower, fit.Upper, value, lower, upper);

    private static void Row(string name, double total, double low, double high, IReadOnlyList<double> value, IReadOnlyList<double> lower, IReadOnlyList<double> upper) =>
        Console.WriteLine(
            $"| {name} | {Digits(total)} | {Digits(low)} – {Digits(high)} | {(value.Count > 0 ? Digits(value[0]) : "")} | "
            + $"{(lower.Count > 0 ? $"{Digits(lower[0])} – {Digits(upper[0])}" : "")} | {(value.Count > 0 ? Difference(total, value[0]) : "")} |");

    private static string Digits(double value) => double.IsFinite(value) ? value.ToString(value < 1000 ? "F1" : "F0") : "none";

    private static string Difference(double ours, double theirs) =>
        !double.IsFinite(ours) ? "" : Math.Abs((ours / theirs) - 1) is var d && d < 5e-4 ? d.ToString("E0") : ((ours / theirs) - 1).ToString("+0.0 %;-0.0 %");
}
