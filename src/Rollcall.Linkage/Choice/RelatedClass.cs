namespace Rollcall.Linkage;

/// <summary>
/// Looks for a class of pairs that look alike without being one person: brothers, neighbours, whoever shares much for a
/// reason. It is learnt without labels as one more class of a latent-class model: each comparison in turn is tried as the one
/// that tells the two apart, and the class that explains the pairs best is taken, if it explains them much better than chance
/// and does not live on pairs that the other columns make one person beyond doubt.
/// </summary>
internal static class RelatedClass
{
    // Log-likelihood that a class must bring for each match, in nats; the mean weight in bits up to which its pairs are open to
    // doubt; and how many of its pairs were taken for matches without it, for each match. On the data these were set on kin had
    // less than no bits and one pair in two; records of one person with two columns exchanged, which make a class as well, had
    // 13 bits and more; accidents that hardly anybody took for matches, one pair in fourteen.
    private const double LeastGain = 0.05, MostWeight = 4, LeastTaken = 0.1;

    private const int TrialRounds = 16, FinalRounds = 40;

    // The class starts half-way between one person and two.
    private const double Alike = 0.5, StartShare = 0.3;

    /// <summary>The model with such a class, or as it was.</summary>
    /// <param name="fitted">The model of two classes.</param>
    /// <param name="counts">Patterns of the candidate pairs.</param>
    /// <param name="pairs">For each kind of pair the number of all its pairs.</param>
    /// <param name="random">Patterns of random pairs, to learn u from; null to leave u as it is.</param>
    /// <param name="threads">How many threads work at once; the result does not depend on it.</param>
    /// <param name="labels">Pairs that are labelled.</param>
    public static LinkModel Find(
        LinkModel fitted, IReadOnlyList<PatternCount> counts, IReadOnlyList<long> pairs, IReadOnlyList<PatternCount>? random, int threads,
        IReadOnlyList<LabelledPattern> labels)
    {
        var coarse = Coarse(fitted, counts);
        var before = LogLikelihood(fitted, coarse, pairs);
        var trials = new Trial[fitted.Comparisons.Count];
        Workers.Share(threads, trials.Length, c =>
        {
            var model = ExpectationMaximisation.Fit(With(fitted, c, pairs), coarse, pairs, 1, TrialRounds, labels: labels);
            var (weight, taken) = Doubt(model, fitted, coarse);
            trials[c] = new Trial(c, LogLikelihood(model, coarse, pairs) - before, weight, taken, Matches(model, pairs));
        });
        var best = trials.Where(t => t.MeanWeight <= MostWeight && t.Taken >= LeastTaken * t.Matches && t.Gain >= LeastGain * t.Matches)
            .OrderByDescending(t => t.Gain).ThenBy(t => t.Comparison).FirstOrDefault();
        return best is null
            ? fitted
            : ExpectationMaximisation.Fit(With(fitted, best.Comparison, pairs), counts, pairs, threads, FinalRounds, random, labels);
    }

    /// <summary>Counts by rarity in steps of four bits, without pairs that no class but the unrelated could want.</summary>
    private static List<PatternCount> Coarse(LinkModel model, IReadOnlyList<PatternCount> counts)
    {
        const double Step = 4, Hopeless = -25;
        var coarse = new Dictionary<(Pattern, int, double), double>();
        foreach (var (pattern, groups, count, rarity) in counts)
        {
            if (model.Weight(pattern, groups, rarity) > Hopeless)
            {
                var key = (pattern, groups, Math.Round(rarity / Step) * Step);
                coarse[key] = coarse.GetValueOrDefault(key) + count;
            }
        }

        return [.. coarse.Select(c => new PatternCount(c.Key.Item1, c.Key.Item2, c.Value, c.Key.Item3))
            .OrderBy(c => c.Groups).ThenBy(c => c.Pattern.Bits).ThenBy(c => c.Rarity)];
    }

    private static LinkModel With(LinkModel fitted, int telling, IReadOnlyList<long> pairs)
    {
        var shares = new double[fitted.Comparisons.Count][];
        for (var c = 0; c < shares.Length; c++)
        {
            var alike = c == telling ? 0 : Alike;
            var guess = Training.Normalised(fitted.Comparisons[c].ExpectedM);
            shares[c] = [.. guess.Select((m, l) => l == 0 ? 0 : (alike * m) + ((1 - alike) * fitted.U[c][l]))];
        }

        var confounder = new Confounder(
            $"related, not the same {fitted.Comparisons[telling].Name}", shares, [.. shares.Select(_ => true)],
            StartShare * Matches(fitted, pairs) / Math.Max(1, pairs.Sum()));
        // What one person is like in the telling column is to be learnt anew: so far the related were among them.
        double[][] m = [.. fitted.M.Select((m, c) => c == telling ? Training.Normalised(fitted.Comparisons[c].ExpectedM) : m.ToArray())];
        return new LinkModel(
            fitted.Comparisons, m, [.. fitted.U.Select(u => u.ToArray())], [.. fitted.Lambda], [confounder]);
    }

    private static double Matches(LinkModel model, IReadOnlyList<long> pairs) => pairs.Select((n, g) => n * model.Lambda[g]).Sum();

    /// <summary>The log-likelihood of the pairs in nats, but for what depends on u alone.</summary>
    private static double LogLikelihood(LinkModel model, List<PatternCount> counts, IReadOnlyList<long> pairs)
    {
        var sum = 0.0;
        foreach (var (pattern, groups, count, rarity) in counts)
        {
            var others = model.Penalty(pattern, rarity);
            sum += count * Math.Log(double.Exp2(others) + double.Exp2(model.Weight(pattern, groups, rarity) + others));
        }

        var related = model.Confounders.Sum(c => c.Odds);
        for (var g = 0; g < pairs.Count; g++)
        {
            sum -= pairs[g] * Math.Log(1 + related + (model.Lambda[g] / (1 - model.Lambda[g])));
        }

        return sum;
    }

    /// <summary>
    /// How far the pairs of the class would be one person if there were no such class: their mean weight in bits; and how many
    /// the model of two classes took for matches.
    /// </summary>
    private static (double MeanWeight, double Taken) Doubt(LinkModel model, LinkModel fitted, List<PatternCount> counts)
    {
        var (sum, all, taken) = (0.0, 1e-9, 0.0);
        foreach (var (pattern, groups, count, rarity) in counts)
        {
            var others = model.Penalty(pattern, rarity);
            var alone = model.Weight(pattern, groups, rarity) + others;
            var related = count * (double.Exp2(others) - 1) / (double.Exp2(others) + double.Exp2(alone));
            sum += related * alone;
            all += related;
            taken += fitted.Weight(pattern, groups, rarity) > 0 ? related : 0;
        }

        return (sum / all, taken);
    }

    private sealed record Trial(int Comparison, double Gain, double MeanWeight, double Taken, double Matches);
}
