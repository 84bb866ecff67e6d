namespace Rollcall.VersusDuckDb;

/// <summary>Runs the SQL side as a process of its own.</summary>
internal static class DuckDbProcess
{
    /// <summary>Links a file.</summary>
    /// <param name="file">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="clusters">Where the clusters go.</param>
    /// <param name="more">Further options of the command <c>duckdb</c>.</param>
    public static (Child Child, RunReport Report) Run(string file, string model, string clusters, params string[] more)
    {
        var child = Child.Run(
            typeof(DuckDbProcess).Assembly.Location, ["duckdb", "--in", file, "--model", model, "--out", clusters, .. more]);
        var report = RunReport.Read(child.Output);
        return (child with { PeakBytes = Math.Max(child.PeakBytes, report.PeakBytes) }, report);
    }
}
