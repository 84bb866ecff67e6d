namespace Rollcall.VersusDuckDb;

/// <summary>Runs both sides on populations of several sizes and prints what each took, as Markdown.</summary>
internal sealed class Versus(string model, RollcallRun rollcall, int runs, int seed)
{
    /// <summary>Prints a table.</summary>
    /// <param name="sizes">How many records.</param>
    /// <param name="sides">Of <c>rollcall</c>, <c>tuned</c>, <c>plain</c>.</param>
    /// <param name="mostForSql">Larger populations are for Rollcall alone.</param>
    public void Print(IReadOnlyList<int> sizes, IReadOnlyList<string> sides, int mostForSql)
    {
        Console.WriteLine("| records | side | wall s | processor s | peak MB | F1 of clusters | × wall | × processor | × memory |");
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<(int Records, string Side, RunReport Report)> reports = [];
        foreach (var records in sizes)
        {
            var data = TestData.Of(records, seed);
            Child? own = null;
            foreach (var side in sides.Where(s => s == "rollcall" ? rollcall.IsThere : records <= mostForSql))
            {
                var (best, quality, report) = Best(data, side);
                own = side == "rollcall" ? best : own;
                reports.AddRange(report is null ? [] : [(records, side, report)]);
                Console.WriteLine(
                    $"| {records:n0} | {Name(side)} | {best.Seconds:f2} | {best.CpuSeconds:f2} | {best.PeakBytes / 1e6:f0} | {quality.F1:f4} | "
                    + $"{Times(best.Seconds, own?.Seconds)} | {Times(best.CpuSeconds, own?.CpuSeconds)} | {Times(best.PeakBytes, own?.PeakBytes)} |");
            }
        }

        Print(reports);
    }

    /// <summary>The least of each figure over the runs: whatever else the machine does only adds.</summary>
    private (Child Best, ClusterQuality Quality, RunReport? Report) Best(TestData data, string side)
    {
        Child? best = null;
        RunReport? report = null;
        var folder = Directory.CreateTempSubdirectory("versus-duckdb-").FullName;
        var clusters = Path.Combine(folder, "clusters.csv");
        try
        {
            for (var run = 0; run < runs; run++)
            {
                Child child;
                if (side == "rollcall")
                {
                    (child, clusters, _) = rollcall.Run(data.File, model, Path.Combine(folder, "result"), pairs: false);
                }
                else
                {
                    (child, var said) = DuckDbProcess.Run(data.File, model, clusters, side == "plain" ? ["--plain"] : []);
                    report = report is null || said.Seconds < report.Seconds ? said : report;
                }

                best = best is null
                    ? child
                    : new Child("", Math.Min(best.Seconds, child.Seconds), Math.Min(best.CpuSeconds, child.CpuSeconds), Math.Min(best.PeakBytes, child.PeakBytes));
            }

            return (best!, ClusterQuality.Of(clusters, data.Truth), report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(List<(int Records, string Side, RunReport Report)> reports)
    {
        if (reports.Count == 0)
        {
            return;
        }

        var stages = reports[0].Report.Stages.Keys.ToList();
        Console.WriteLine();
        Console.WriteLine($"| records | SQL, wall s (processor s) | {string.Join(" | ", stages)} |");
        Console.WriteLine($"| ---: | --- | {string.Join(" | ", stages.Select(_ => "---:"))} |");
        foreach (var (records, side, report) in reports)
        {
            var times = stages.Select(s => $"{report.Stages[s].Seconds:f2} ({report.Stages[s].CpuSeconds:f2})");
            Console.WriteLine($"| {records:n0} | {Name(side)} | {string.Join(" | ", times)} |");
        }
    }

    private static string Name(string side) => side switch
    {
        "rollcall" => "Rollcall",
        "tuned" => "DuckDB, tuned SQL",
        "plain" => "DuckDB, plain SQL",
        _ => throw new ArgumentException($"There is no side '{side}': take rollcall, tuned or plain.", nameof(side)),
    };

    private static string Times(double other, double? own) => own is > 0 and var o ? $"{other / o:f1}" : "";
}
