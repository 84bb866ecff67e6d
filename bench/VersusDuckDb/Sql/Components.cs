namespace Rollcall.VersusDuckDb;

/// <summary>
/// Connected components by least labels: every record takes the least label of those it is joined to, then the label of that
/// label, until nothing changes.
/// </summary>
internal sealed class Components(Database database)
{
    /// <summary>Fills the table <c>labels</c> (id, label) for all records that are joined to another.</summary>
    /// <returns>The number of clusters, those of one record included.</returns>
    public long Find()
    {
        database.Do("CREATE TABLE edges AS SELECT l AS a, r AS b FROM joined UNION ALL SELECT r, l FROM joined");
        database.Do("CREATE TABLE labels AS SELECT a AS id, least(a, min(b)) AS label FROM edges GROUP BY a");
        while (true)
        {
            database.Do("""
                CREATE OR REPLACE TABLE nearer AS
                SELECT own.id, least(any_value(own.label), min(other.label)) AS label, any_value(own.label) AS before
                FROM edges JOIN labels own ON own.id = a JOIN labels other ON other.id = b
                GROUP BY own.id
                """);
            if (database.One<long>("SELECT count(*) FROM nearer WHERE label <> before") == 0)
            {
                break;
            }

            database.Do("""
                CREATE OR REPLACE TABLE labels AS
                SELECT nearer.id, least(nearer.label, of_label.label) AS label
                FROM nearer JOIN nearer of_label ON of_label.id = nearer.label
                """);
        }

        return database.One<long>("SELECT (SELECT count(*) FROM persons) - (SELECT count(*) - count(DISTINCT label) FROM labels)");
    }
}
