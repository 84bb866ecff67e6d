namespace Rollcall.Linkage;

/// <summary>
/// The beginnings of codes that mean something by themselves: district and area of a postcode, the exchange of a telephone
/// number. Two are chosen so that agreement by chance grows from the whole code on in about equal steps.
/// </summary>
internal static class Beginnings
{
    private const int Longest = 12;

    /// <summary>Expressions from the longer beginning to the shorter; none for codes too short to have one.</summary>
    public static IReadOnlyList<Expression> Of(ColumnProfile column)
    {
        var sample = ColumnProfile.Sample(column.Column).ToList();
        var weight = sample.Sum(s => s.Weight);
        var candidates = Candidates(column, sample, weight)
            .Select(text => Expression.Parse(text))
            .Select(e => (Expression: e, Chance: Chance(sample, e)))
            .Where(c => c.Chance < 0.25)
            .ToList();
        var chosen = new List<(Expression Expression, double Chance)>();
        var exact = Math.Max(column.AgreementByChance, 1e-8);
        foreach (var part in (double[])[2.0 / 3, 1.0 / 3])
        {
            var aim = Math.Pow(exact, part);
            var best = candidates.OrderBy(c => Math.Abs(Math.Log(c.Chance / aim))).FirstOrDefault();
            var before = chosen.Count == 0 ? exact : chosen[^1].Chance;
            if (best.Expression is not null && best.Chance > 3 * before)
            {
                chosen.Add(best);
            }
        }

        return [.. chosen.Select(c => c.Expression)];
    }

    private static IEnumerable<string> Candidates(ColumnProfile column, List<(string Value, double Weight)> sample, double weight)
    {
        if (sample.Where(s => ColumnProfile.WordsIn(s.Value) >= 2).Sum(s => s.Weight) >= 0.9 * weight)
        {
            yield return $"word({column.On}, 1)";
            if (sample.Where(s => char.IsLetter(s.Value[0])).Sum(s => s.Weight) >= 0.9 * weight)
            {
                yield return $"letters(word({column.On}, 1))";
            }

            yield break;
        }

        for (var n = 2; n < Math.Min(column.MeanLength - 0.5, Longest); n++)
        {
            yield return $"first({column.On}, {n})";
        }
    }

    private static double Chance(List<(string Value, double Weight)> sample, Expression expression)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        var all = 0.0;
        foreach (var (value, weight) in sample)
        {
            if (expression.One([value]) is { } made)
            {
                shares[made] = shares.GetValueOrDefault(made) + weight;
                all += weight;
            }
        }

        return all == 0 ? 0 : shares.Values.Sum(w => w * w) / (all * all);
    }
}
