namespace Rollcall.VersusDuckDb;

/// <summary>Runs Rollcall as its users do: <c>rollcall link</c>, a process of its own.</summary>
internal sealed class RollcallRun(string program)
{
    /// <summary>The program that was built beside this bench.</summary>
    public static string BuiltProgram =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Rollcall.Cli", "release", "rollcall.dll"));

    /// <summary>Whether the program is there and links tables.</summary>
    public bool IsThere
    {
        get
        {
            try
            {
                return File.Exists(program) && Child.Run(program, ["link", "--help"]).Output.Contains("--model", StringComparison.Ordinal);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Links a file.</summary>
    /// <param name="file">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="folder">Where the result goes.</param>
    /// <param name="pairs">Whether the pairs above the threshold are written too; the SQL writes clusters alone.</param>
    /// <returns>What it took, and the files of clusters and of pairs.</returns>
    public (Child Child, string Clusters, string Pairs) Run(string file, string model, string folder, bool pairs)
    {
        string[] arguments = ["link", file, "--id", "unique_id", "--model", model, "--out", folder, "--matches", pairs ? "csv" : "none", "--no-progress"];
        return (Child.Run(program, arguments), Path.Combine(folder, "memberships.csv"), Path.Combine(folder, "matches.csv"));
    }
}
