namespace Rollcall.Linkage.Tests;

/// <summary>A linkage as the model reads, pair by pair, without any of the engine's means: what the engine must equal.</summary>
internal sealed class PlainLinkage(Table table, LinkageModel model, bool linkOnly)
{
    /// <summary>The match weight of each pair that a rule finds.</summary>
    public Dictionary<(int, int), double> Pairs()
    {
        var found = new HashSet<(int, int)>();
        foreach (var rule in model.Blocking)
        {
            foreach (var block in Enumerable.Range(0, table.Records).SelectMany(r => Keys(rule, r).Distinct().Select(k => (k, r))).GroupBy(k => k.k, k => k.r))
            {
                var members = block.ToList();
                if (members.Count <= rule.LargestBlock)
                {
                    found.UnionWith(from a in members from b in members where a < b && (!linkOnly || table.GroupOf(a) != table.GroupOf(b)) select (a, b));
                }
            }
        }

        return found.ToDictionary(p => p, p => Weight(p.Item1, p.Item2));
    }

    private double Weight(int left, int right)
    {
        var lambda = table.GroupOf(left) != table.GroupOf(right) ? model.LambdaAcross ?? model.Lambda!.Value : model.Lambda!.Value;
        var weight = Math.Log2(lambda / (1 - lambda));
        foreach (var comparison in model.Comparisons)
        {
            var (a, b) = (Values(comparison.On, left), Values(comparison.On, right));
            if (a.Length == 0 || b.Length == 0)
            {
                continue;
            }

            var level = Enumerable.Range(0, comparison.Levels.Count).First(l => Holds(comparison, comparison.Levels[l], left, right));
            weight += Math.Log2(comparison.M![level] / comparison.U![level]);
            if (comparison.Levels[level].TermFrequencyWeight is > 0 and var share)
            {
                weight += share * (Math.Log2(comparison.U![0]) - Math.Log2(Math.Max(Frequency(comparison, a[0]), Frequency(comparison, b[0]))));
            }
        }

        return weight;
    }

    private double Frequency(ComparisonDefinition comparison, string value)
    {
        var all = Enumerable.Range(0, table.Records).SelectMany(r => Values(comparison.On, r)).ToList();
        return all.Count(v => v == value) / (double)all.Count;
    }

    private bool Holds(ComparisonDefinition comparison, LevelDefinition level, int left, int right)
    {
        if (level.Kind == LevelKind.Else)
        {
            return true;
        }

        var on = level.On ?? comparison.On;
        if (level.Kind is LevelKind.Common or LevelKind.Within && !on.HasMany)
        {
            on = Expression.Parse($"words({on})");
        }

        var (a, b) = (Values(on, left), Values(on, right));
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        var common = a.Distinct().Intersect(b).Count();
        return level.Kind switch
        {
            LevelKind.Exact => a.Distinct().Order().SequenceEqual(b.Distinct().Order()),
            LevelKind.JaroWinkler => PlainDistances.JaroWinkler(a[0].ToCharArray(), b[0].ToCharArray()) >= level.Bound,
            LevelKind.Levenshtein => PlainDistances.Levenshtein(a[0].ToCharArray(), b[0].ToCharArray()) <= level.Bound,
            LevelKind.DamerauLevenshtein => PlainDistances.Damerau(a[0].ToCharArray(), b[0].ToCharArray()) <= level.Bound,
            LevelKind.Jaccard => Jaccard(Grams(a[0]), Grams(b[0])) >= level.Bound,
            LevelKind.Common => common >= level.Bound,
            LevelKind.Within => common == Math.Min(a.Distinct().Count(), b.Distinct().Count()),
            LevelKind.Difference => Math.Abs(Number(a[0]) - Number(b[0])) <= level.Bound,
            LevelKind.Percent => Math.Abs(Number(a[0]) - Number(b[0])) <= level.Bound / 100 * Math.Max(Number(a[0]), Number(b[0])),
            LevelKind.Days => Date(a[0]) is { } x && Date(b[0]) is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= level.Bound,
            LevelKind.Swapped => Date(a[0]) is { } x && Date(b[0]) is { } y && x.Year == y.Year && x.Month == y.Day && x.Day == y.Month,
            _ => throw new InvalidOperationException(level.ToString()),
        };
    }

    private static HashSet<string> Grams(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static double Jaccard(HashSet<string> a, HashSet<string> b) => a.Union(b).Any() ? (double)a.Intersect(b).Count() / a.Union(b).Count() : 0;

    private static double Number(string text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static DateOnly? Date(string text) =>
        Dates.TryRead(text, out var date) && date is { Month: > 0, Day: > 0 } ? new DateOnly(date.Year, date.Month, date.Day) : null;

    private IEnumerable<string> Keys(BlockingRule rule, int record) => rule.On.Aggregate(
        (IEnumerable<string>)[""], (keys, e) => keys.SelectMany(k => Values(e, record).Select(v => $"{k}\n{v}")));

    private string[] Values(Expression expression, int record)
    {
        string[] cells = [.. expression.Columns.Select(c => table.Column(c)[table.Column(c).Codes[record]])];
        return cells.All(c => c.Length == 0) ? [] : [.. expression.Values(cells)];
    }
}
