namespace Rollcall.Estimation.Tests;

/// <summary>The library's long runs, stopped where the test run is stopped.</summary>
internal static class Runs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static GraphPosterior Graphs(CaptureTable table, GraphOptions? options = null) => GraphPosterior.Of(table, options, Cancel);

    public static LatentClassPosterior Classes(CaptureTable table, LatentClassOptions options) => LatentClassPosterior.Of(table, options, Cancel);

    public static BootstrapInterval? Bootstrap(CaptureTable table, BootstrapOptions options) => BootstrapInterval.Of(table, options, Cancel);

    public static StratumEstimates Estimate(CaptureTable table, string name = "", EstimationOptions? options = null) =>
        Estimator.Run(table, name, options, cancel: Cancel);

    public static StratumEstimates OverDraws(CaptureTable table, IReadOnlyList<CaptureTable> draws, string name = "", EstimationOptions? options = null) =>
        Estimator.RunOverDraws(table, draws, name, options, cancel: Cancel);
}
