namespace Rollcall.Estimation.Tests;

/// <summary>Strata that show everything that the report can: agreement, dependence, refusal, draws of the linkage, hostile names.</summary>
internal static class InventedStrata
{
    public const string Hostile = "<script>alert(1)</script>\u202E & \"list\"";

    private static readonly Lazy<IReadOnlyList<StratumEstimates>> Made = new(() =>
    [
        Runs.Estimate(Tables.Drawn(900, [0.3, 0.3, 0.35, 0.25], seed: 1), "north", Quick.Options with { Sensitivity = true }),
        Runs.OverDraws(
            Tables.Drawn(3000, [0.3, 0.3, 0.3], seed: 2, tie: 0.5), [.. Enumerable.Range(3, 4).Select(s => Tables.Drawn(3000, [0.3, 0.3, 0.3], s, 0.5))],
            "east", Quick.Options with { Sensitivity = true }),
        Runs.Estimate(Tables.Artificial, "south", Quick.Options),
        Runs.Estimate(
            new CaptureTable([Hostile, "Հայաստան", "قائمة", "b", "c", "d"], Tables.Drawn(1000, [0.3, 0.3, 0.35, 0.25, 0.3, 0.2], seed: 1).Counts), Hostile, Quick.Options),
        Runs.Estimate(new CaptureTable(["a", "b", "c"], new long[8]), "empty", Quick.Options),
    ]);

    public static IReadOnlyList<StratumEstimates> All => Made.Value;

    /// <summary>The report as text.</summary>
    public static string Html(IReadOnlyList<StratumEstimates> strata)
    {
        using var stream = new MemoryStream();
        EstimationReport.Write(stream, strata, "counts.csv", ["a_1.csv and a_2.csv look like instalments of one list."]);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
