namespace Rollcall.VersusDuckDb;

/// <summary>
/// The pairs of a set of blocking rules, each once, with what was measured of them. Tuned, it is a query inside the one that
/// counts or scores, and no pair is ever stored. Plain, it is what libraries that generate SQL do: one table of pairs, then one
/// of both records' values and the levels.
/// </summary>
internal sealed class PairQuery(Database database, Model model, Expressions expressions, bool tuned)
{
    /// <summary>Something to select from, with the columns <c>l</c>, <c>r</c>, <c>s0</c>, <c>s1</c> ... and the term frequencies.</summary>
    /// <param name="rules">The blocking rules.</param>
    /// <param name="compared">The comparisons that are asked for.</param>
    public string From(IReadOnlyList<string[]> rules, IReadOnlyList<int> compared)
    {
        var columns = string.Concat(compared.Select(c => ", " + expressions.Measured(c, "l." + Column(c), "r." + Column(c), $"s{c}")))
            + string.Concat(compared.Where(c => model.Comparisons[c].ByValue).Select(c => $", l.log2_tf_{Column(c)}"));
        if (tuned)
        {
            return $"({Union(rules, columns)})";
        }

        var values = string.Concat(model.Comparisons.Select(c => $", l.{c.Column} AS {c.Column}_l, r.{c.Column} AS {c.Column}_r"));
        database.Do("DROP TABLE IF EXISTS vectors");
        database.Do($"CREATE OR REPLACE TABLE pairs AS {Union(rules, "")}");
        database.Do($"""
            CREATE TABLE vectors AS SELECT pairs.l, pairs.r{values}{columns}
            FROM pairs JOIN persons l ON l.id = pairs.l JOIN persons r ON r.id = pairs.r
            """);
        return "vectors";
    }

    /// <summary>The pairs of one of several rules, without those that an earlier one finds.</summary>
    public static string Found(IReadOnlyList<string[]> rules, int rule)
    {
        var earlier = string.Concat(rules.Take(rule).Select(r => $" AND NOT coalesce({Agree(r)}, false)"));
        return $"persons l JOIN persons r ON {Agree(rules[rule])} AND l.id < r.id{earlier}";
    }

    private static string Union(IReadOnlyList<string[]> rules, string columns) => string.Join(
        " UNION ALL ", rules.Select((_, rule) => $"SELECT l.id AS l, r.id AS r{columns} FROM {Found(rules, rule)}"));

    private static string Agree(IEnumerable<string> columns) => string.Join(" AND ", columns.Select(c => $"l.{c} = r.{c}"));

    private string Column(int comparison) => model.Comparisons[comparison].Column;
}
