namespace Rollcall.Linkage;

/// <summary>How often a pattern was seen in a pair of groups, with what the values of those pairs added, in bits.</summary>
public readonly record struct PatternCount(Pattern Pattern, int Groups, double Count, double Rarity = 0);

/// <summary>
/// Learns m and λ without labels from counts of comparison patterns (Winkler 1988; Enamorado, Fifield and Imai 2019).
/// u is known beforehand, from random pairs, and stays as it is: so pairs that no blocking rule found need not be seen.
/// </summary>
public static class ExpectationMaximisation
{
    /// <summary>Fits a model.</summary>
    /// <param name="comparisons">What was compared.</param>
    /// <param name="u">For each comparison, each level's share among random pairs.</param>
    /// <param name="counts">Patterns of the candidate pairs.</param>
    /// <param name="pairs">For each pair of groups, the number of all its pairs, candidates or not.</param>
    /// <param name="start">The m to start from; null for <see cref="Comparison.ExpectedM"/>.</param>
    /// <param name="iterations">How many rounds at most; it stops when no share moves by more than 1e-5.</param>
    public static LinkModel Fit(
        IReadOnlyList<Comparison> comparisons, double[][] u, IReadOnlyList<PatternCount> counts, IReadOnlyList<long> pairs,
        IReadOnlyList<IReadOnlyList<double>>? start = null, int iterations = 60)
    {
        var m = comparisons.Select((c, i) => Normalised((start?[i] ?? c.ExpectedM).ToArray())).ToArray();
        var lambda = Start(pairs, counts);
        var model = new LinkModel(comparisons, m, u, lambda);
        for (var i = 0; i < iterations; i++)
        {
            var next = Step(model, u, counts, pairs);
            var moved = Moved(model, next);
            model = next;
            if (moved < 1e-5)
            {
                break;
            }
        }

        return model;
    }

    private static LinkModel Step(LinkModel model, double[][] u, IReadOnlyList<PatternCount> counts, IReadOnlyList<long> pairs)
    {
        var seen = u.Select(levels => new double[levels.Length]).ToArray();
        var expected = new double[pairs.Count];
        foreach (var (pattern, groups, count, rarity) in counts)
        {
            var weight = model.PriorBits(groups) + model.Evidence(pattern) + rarity;
            var matches = count * LinkModel.Probability(weight);
            expected[groups] += matches;
            for (var c = 0; c < seen.Length; c++)
            {
                seen[c][pattern[c]] += matches;
            }
        }

        var m = seen.Select((levels, c) => Smoothed(levels, model.Comparisons[c].ExpectedM)).ToArray();
        return new LinkModel(model.Comparisons, m, u, Lambdas(expected, pairs));
    }

    /// <summary>Shares with as much of the first guess mixed in as two pairs weigh, so that no level is impossible.</summary>
    private static double[] Smoothed(double[] seen, IReadOnlyList<double> guess)
    {
        var prior = Normalised([.. guess]);
        return Normalised([.. seen.Select((n, l) => n + 2 * prior[l])]);
    }

    private static double[] Normalised(double[] levels)
    {
        levels[0] = 0;
        var sum = levels.Sum();
        return [.. levels.Select(l => l / sum)];
    }

    /// <summary>λ for each pair of groups, drawn towards the overall λ by as much as one expected match weighs.</summary>
    private static double[] Lambdas(double[] expected, IReadOnlyList<long> pairs)
    {
        var overall = Math.Max(expected.Sum(), 0.5) / Math.Max(pairs.Sum(), 1);
        return [.. expected.Select((matches, g) => Math.Clamp(
            (matches + 1) / (Math.Max(pairs[g], 1) + 1 / overall), 1e-12, 0.5))];
    }

    private static double[] Start(IReadOnlyList<long> pairs, IReadOnlyList<PatternCount> counts)
    {
        var lambda = Math.Clamp(counts.Sum(c => c.Count) * 0.01 / Math.Max(pairs.Sum(), 1), 1e-9, 0.1);
        return [.. pairs.Select(_ => lambda)];
    }

    private static double Moved(LinkModel a, LinkModel b) =>
        a.M.Zip(b.M, (x, y) => x.Zip(y, (p, q) => Math.Abs(p - q)).Max()).Max();
}
