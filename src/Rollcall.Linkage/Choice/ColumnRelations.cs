namespace Rollcall.Linkage;

/// <summary>
/// Which columns say again what others say: a full name beside its parts, a year beside its date. Compared both, one
/// agreement would count twice.
/// </summary>
internal static class ColumnRelations
{
    private const int Looked = 2000;
    private const double Nearly = 0.9, Much = 0.5;

    /// <summary>
    /// The columns to leave out of comparison, each with the reason; and for each column its family, those that say the same
    /// or a part of it.
    /// </summary>
    public static (IReadOnlyDictionary<string, string> Repeated, IReadOnlyDictionary<string, int> Families) Of(
        Table table, IReadOnlyList<ColumnProfile> columns)
    {
        var repeated = new Dictionary<string, string>(StringComparer.Ordinal);
        var records = Records(table.Records);
        var words = columns.ToDictionary(c => c.Name, c => records.Select(r => Words(c.Column[c.Column.Codes[r]])).ToArray(), StringComparer.Ordinal);
        var holds = columns.ToDictionary(
            c => c.Name, c => columns.Where(p => p != c && Holds(words[c.Name], words[p.Name])).ToList(), StringComparer.Ordinal);
        foreach (var column in columns.OrderByDescending(c => c.MeanWords).ThenByDescending(c => c.Information))
        {
            if (repeated.ContainsKey(column.Name))
            {
                continue;
            }

            var parts = holds[column.Name].Where(p => !repeated.ContainsKey(p.Name)).ToList();
            var same = parts.FirstOrDefault(p => holds[p.Name].Contains(column));
            if (same is not null)
            {
                repeated[(column.Information >= same.Information ? same : column).Name] =
                    $"it says what {(column.Information >= same.Information ? column : same).Name} says";
            }
            else if (parts.Count >= 2 && column.Kind == ColumnKind.Text && SaysMore(words[column.Name], [.. parts.Select(p => words[p.Name])]) < Much)
            {
                repeated[column.Name] = $"it is made of {string.Join(" and ", parts.Select(p => p.Name))}";
            }
            else
            {
                foreach (var part in parts)
                {
                    repeated[part.Name] = $"it is a part of {column.Name}";
                }
            }
        }

        foreach (var (left, right) in Pairs(columns.Where(c => !repeated.ContainsKey(c.Name)).ToList()))
        {
            if (Determine(left.Column, right.Column))
            {
                var weaker = left.Information >= right.Information ? right : left;
                repeated.TryAdd(weaker.Name, $"its values go one by one with those of {(weaker == left ? right : left).Name}");
            }
        }

        return (repeated, Families(columns, holds));
    }

    /// <summary>
    /// Columns within a full name are no family of one another, only with it: a given name and a surname say two things. So
    /// the family of what is made of several is that of its most telling part.
    /// </summary>
    private static Dictionary<string, int> Families(IReadOnlyList<ColumnProfile> columns, Dictionary<string, List<ColumnProfile>> holds)
    {
        var families = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns.OrderBy(c => holds[c.Name].Count))
        {
            var part = holds[column.Name].Where(p => families.ContainsKey(p.Name)).OrderByDescending(p => p.Information).FirstOrDefault();
            families[column.Name] = part is null ? families.Count : families[part.Name];
        }

        return families;
    }

    /// <summary>True where nearly all words of the one column are found in the other, record by record.</summary>
    private static bool Holds(string[][] whole, string[][] part)
    {
        var (both, within) = (0, 0);
        for (var r = 0; r < whole.Length; r++)
        {
            if (whole[r].Length > 0 && part[r].Length > 0)
            {
                both++;
                within += part[r].All(whole[r].Contains) ? 1 : 0;
            }
        }

        return both >= 20 && within >= Nearly * both;
    }

    /// <summary>The share of records in which a column has words that none of its parts has.</summary>
    private static double SaysMore(string[][] whole, string[][][] parts)
    {
        var (stated, more) = (0, 0);
        for (var r = 0; r < whole.Length; r++)
        {
            stated += whole[r].Length > 0 ? 1 : 0;
            more += whole[r].Any(w => !parts.Any(p => p[r].Contains(w))) ? 1 : 0;
        }

        return (double)more / Math.Max(1, stated);
    }

    /// <summary>
    /// True where each value of the one goes with one of the other, both ways, and values are shared by so many records that
    /// this can't come from the records of single persons.
    /// </summary>
    private static bool Determine(TextColumn left, TextColumn right)
    {
        if (left.Distinct > left.Stated / 50 || right.Distinct > right.Stated / 50 || left.Distinct < 3 || right.Distinct < 3)
        {
            return false;
        }

        var counts = new Dictionary<(int, int), int>();
        var both = 0;
        foreach (var record in Records(left.Codes.Length))
        {
            var (a, b) = (left.Codes[record], right.Codes[record]);
            if (a > 0 && b > 0)
            {
                both++;
                counts[(a, b)] = counts.GetValueOrDefault((a, b)) + 1;
            }
        }

        int Modal(Func<(int Left, int Right), int> by) => counts.GroupBy(c => by(c.Key), c => c.Value).Sum(g => g.Max());
        return both >= 100 && Modal(k => k.Left) >= 0.95 * both && Modal(k => k.Right) >= 0.95 * both;
    }

    private static IEnumerable<(ColumnProfile, ColumnProfile)> Pairs(List<ColumnProfile> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = i + 1; j < columns.Count; j++)
            {
                yield return (columns[i], columns[j]);
            }
        }
    }

    private static int[] Records(int records)
    {
        var count = Math.Min(records, Looked);
        return [.. Enumerable.Range(0, count).Select(i => (int)((long)i * records / count))];
    }

    private static string[] Words(string value)
    {
        var words = new List<string>();
        for (int at = 0, start = -1; at <= value.Length; at++)
        {
            var within = at < value.Length && char.IsLetterOrDigit(value[at]);
            if (within && start < 0)
            {
                start = at;
            }
            else if (!within && start >= 0)
            {
                words.Add(value[start..at]);
                start = -1;
            }
        }

        return [.. words];
    }
}
