namespace Rollcall.VersusDuckDb;

/// <summary>
/// Whether both sides find the same pairs, give them the same weights and join them to the same clusters. The SQL learns the
/// model; then both score with what it learnt, since random pairs are drawn in different ways.
/// </summary>
internal sealed class Verification(TestData data, string model, RollcallRun rollcall, double tolerance)
{
    // Below any weight, so that every scored pair is written.
    private const double EveryPair = 1e-300;

    /// <summary>Prints what differs.</summary>
    /// <returns>True where nothing does.</returns>
    public bool Run()
    {
        var folder = Directory.CreateTempSubdirectory("versus-duckdb-").FullName;
        string At(string name) => Path.Combine(folder, name);
        try
        {
            DuckDbProcess.Run(data.File, model, At("learnt.csv"), "--trained", At("trained.json"));
            DuckDbProcess.Run(data.File, At("trained.json"), At("sql.csv"), "--pairs", At("sql-pairs.csv"));
            Model.Read(At("trained.json")).From(EveryPair).Save(At("every-pair.json"));
            var pairs = rollcall.Run(data.File, At("every-pair.json"), At("pairs"), pairs: true).Pairs;
            var clusters = rollcall.Run(data.File, At("trained.json"), At("clusters"), pairs: false).Clusters;
            return SamePairs(At("sql-pairs.csv"), pairs) & SameClusters(At("sql.csv"), clusters);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Compares two files of pairs, whichever way round a pair stands in them.</summary>
    private bool SamePairs(string sql, string own)
    {
        using var database = new Database(Environment.ProcessorCount);
        database.Do($"""
            CREATE TABLE a AS SELECT least("left", "right") AS l, greatest("left", "right") AS r, match_weight FROM read_csv('{sql}');
            CREATE TABLE b AS SELECT least(left_ref, right_ref) AS l, greatest(left_ref, right_ref) AS r, match_weight FROM read_csv('{own}')
            """);
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
