namespace Rollcall.VersusDuckDb;

/// <summary>
/// Whether both sides find the same pairs, give them the same weights and join them to the same clusters. Each learns the
/// model; then both score with what the SQL has learnt, since they draw other random pairs and stop EM by other rules.
/// </summary>
internal sealed class Verification(TestData data, string model, RollcallRun rollcall, double tolerance)
{
    /// <summary>Prints what differs.</summary>
    /// <returns>True where nothing does: weights within the tolerance, in bits.</returns>
    public bool Run()
    {
        var folder = Directory.CreateTempSubdirectory("versus-duckdb-").FullName;
        string At(string name) => Path.Combine(folder, name);
        try
        {
            DuckDbProcess.Run(data.File, model, At("learnt.csv"), "--trained", At("trained.json"));
            var clusters = rollcall.Run(data.File, model, At("own"), pairs: false).Clusters;
            Console.WriteLine($"SQL, what it learnt itself: {ClusterQuality.Of(At("learnt.csv"), data.Truth)}");
            Console.WriteLine($"Rollcall, what it learnt itself: {ClusterQuality.Of(clusters, data.Truth)}");
            CompareLearning(Model.Read(At("trained.json")).Trained!, Model.Read(At("own/model.json")).Trained!);

            DuckDbProcess.Run(data.File, At("trained.json"), At("sql.csv"), "--pairs", At("sql-pairs.csv"));
            RollcallPairs.Write(data.File, At("trained.json"), At("own-pairs.csv"));
            clusters = rollcall.Run(data.File, At("trained.json"), At("same"), pairs: false).Clusters;
            return SamePairs(At("sql-pairs.csv"), At("own-pairs.csv")) & SameClusters(At("sql.csv"), clusters);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How far apart the evidence is that each side learnt: for a reader, not for the verdict.</summary>
    private static void CompareLearning(Parameters sql, Parameters own)
    {
        var bits = from c in Enumerable.Range(0, sql.M.Length)
                   from l in Enumerable.Range(0, sql.M[c].Length)
                   select Math.Abs(sql.Bits(c, l) - own.Bits(c, l));
        Console.WriteLine($"Learnt: prior {sql.Prior:f3} and {own.Prior:f3} bits; a level's evidence apart by at most {bits.Max():f3} bits.");
    }

    /// <summary>Compares two files of pairs, whichever way round a pair stands in them.</summary>
    private bool SamePairs(string sql, string own)
    {
        using var database = new Database(Environment.ProcessorCount);
        foreach (var (table, file) in (ReadOnlySpan<(string, string)>)[("a", sql), ("b", own)])
        {
            database.Do($"""CREATE TABLE {table} AS SELECT least("left", "right") AS l, greatest("left", "right") AS r, match_weight FROM read_csv('{file}')""");
        }

        var (both, onlySql, onlyOwn, apart) = database.Rows(
            """
            SELECT count(*) FILTER (a.l IS NOT NULL AND b.l IS NOT NULL), count(*) FILTER (b.l IS NULL), count(*) FILTER (a.l IS NULL),
                   coalesce(max(abs(a.match_weight - b.match_weight)), 0)
            FROM a FULL JOIN b ON a.l = b.l AND a.r = b.r
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetDouble(3)))[0];
        Console.WriteLine($"Pairs: {both:n0} found by both, {onlySql:n0} by the SQL alone, {onlyOwn:n0} by Rollcall alone; weights apart by at most {apart:e1} bits.");
        return both > 0 && onlySql == 0 && onlyOwn == 0 && apart <= tolerance;
    }

    /// <summary>Two partitions are the same where each cluster of the one meets one cluster of the other alone.</summary>
    private static bool SameClusters(string sql, string own)
    {
        var of = ClusterFile.Read(own).ToDictionary(r => r.Record, r => r.Cluster, StringComparer.Ordinal);
        var met = ClusterFile.Read(sql).Select(r => (r.Cluster, Other: of[r.Record])).ToHashSet();
        var (a, b) = (met.Select(m => m.Cluster).Distinct().Count(), met.Select(m => m.Other).Distinct().Count());
        Console.WriteLine($"Clusters: {a:n0} and {b:n0}, {(met.Count == a && met.Count == b ? "the same" : "not the same")}.");
        return met.Count == a && met.Count == b;
    }
}
