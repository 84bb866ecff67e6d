namespace Rollcall.VersusDuckDb;

/// <summary>
/// u: the share of each level among pairs of records, of which next to none are one person. All pairs are taken of so many
/// records, evenly spread over the file, as make up the planned number; the same ones in every run.
/// </summary>
internal sealed class RandomPairs(Database database, Model model, Expressions expressions, bool tuned)
{
    public double[][] Shares(long records)
    {
        // n(n−1)/2 pairs of n records.
        var sample = Math.Min(records, (long)Math.Ceiling((1 + Math.Sqrt(1 + (8.0 * model.RandomPairs))) / 2));
        database.Do($"""
            CREATE TABLE sample AS
            SELECT * FROM persons WHERE id = 0 OR id * {sample}::BIGINT // {records} > (id - 1) * {sample}::BIGINT // {records}
            """);
        var counts = model.Comparisons.Select(c => new double[c.Levels.Count]).ToArray();
        foreach (var (comparison, level, count) in tuned ? OfValues() : OfPairs())
        {
            counts[comparison][level - 1] += count;
        }

        return [.. counts.Select(levels => levels.Select(n => n / levels.Sum()).ToArray())];
    }

    /// <summary>Every pair of records compared on everything, and the levels counted.</summary>
    private IEnumerable<(int Comparison, int Level, double Count)> OfPairs()
    {
        var all = Enumerable.Range(0, model.Comparisons.Count).ToList();
        var levels = all.Select(c => $"{expressions.Level(c, $"s{c}")}::UTINYINT AS level{c}");
        var measured = all.Select(c => expressions.Measured(c, $"l.{Column(c)}", $"r.{Column(c)}", $"s{c}"));
        database.Do($"CREATE TABLE random AS SELECT {string.Join(", ", measured)} FROM sample l JOIN sample r ON l.id < r.id");
        var patterns = database.Rows(
            $"SELECT {string.Join(", ", levels)}, count(*) FROM random GROUP BY ALL ORDER BY ALL",
            row => (Levels: all.ConvertAll(c => (int)row.GetByte(c)), Count: (double)row.GetInt64(all.Count)));
        return from pattern in patterns from c in all where pattern.Levels[c] > 0 select (c, pattern.Levels[c], pattern.Count);
    }

    /// <summary>
    /// Of each comparison each pair of distinct values once: it counts for as many pairs as there are records. In one query,
    /// since DuckDB gives so few rows to one thread: so the comparisons at least run side by side.
    /// </summary>
    private List<(int Comparison, int Level, double Count)> OfValues() => database.Rows(
        string.Join(" UNION ALL ", Enumerable.Range(0, model.Comparisons.Count).Select(OfValues)),
        row => (row.GetInt32(0), (int)row.GetByte(1), row.GetDouble(2)));

    private string OfValues(int comparison)
    {
        var (column, values) = (model.Comparisons[comparison].Column, $"values{comparison}");
        database.Do($"""
            CREATE TABLE {values} AS SELECT {column} AS value, count(*) AS n, row_number() OVER () AS number
            FROM sample WHERE {column} IS NOT NULL GROUP BY {column}
            """);
        return $"""
            SELECT {comparison}, {expressions.Level(comparison, "s")}::UTINYINT AS level, sum(pairs)::DOUBLE
            FROM (SELECT {expressions.Measured(comparison, "l.value", "r.value", "s")}, l.n * r.n AS pairs
                  FROM {values} l JOIN {values} r ON l.number < r.number)
            GROUP BY level
            UNION ALL SELECT {comparison}, 1::UTINYINT, coalesce(sum(n * (n - 1) // 2), 0)::DOUBLE FROM {values}
            """;
    }

    private string Column(int comparison) => model.Comparisons[comparison].Column;
}
