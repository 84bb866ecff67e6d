using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>How often a pattern was seen in a pair of groups, with what the values of those pairs added, in bits.</summary>
public readonly record struct PatternCount(Pattern Pattern, int Groups, double Count, double Rarity = 0);

/// <summary>
/// Learns m, λ and the confounders without labels from counts of comparison patterns (Winkler 1988; Enamorado, Fifield and
/// Imai 2019). u is known beforehand, from random pairs, and stays as it is: so pairs that no blocking rule found need not
/// be seen.
/// </summary>
public static class ExpectationMaximisation
{
    // How many pairs the first guess of a class weighs: no level becomes impossible, and where there are few pairs to learn
    // from (a list of thirty names) a class stays what it was meant to be.
    private const double GuessOfMatches = 100, GuessOfConfounders = 20, GuessOfOdds = 5;

    /// <summary>Fits a model.</summary>
    /// <param name="start">Comparisons, u, and the m, λ and confounders to start from.</param>
    /// <param name="counts">Patterns of the candidate pairs.</param>
    /// <param name="pairs">For each pair of groups, the number of all its pairs, candidates or not.</param>
    /// <param name="threads">How many threads work at once; the result does not depend on it.</param>
    /// <param name="iterations">How many rounds at most; it stops when no share moves by more than 5e-4.</param>
    /// <param name="random">
    /// Patterns of random pairs: u is learnt anew from them in each round, each pair counted by the probability that it is two
    /// persons. Null: u stays as it is, which is as good where one pair in thousands is a match or fewer.
    /// </param>
    /// <param name="labels">
    /// Pairs that are labelled. Each counts as one pair that is surely what its label says, and no longer as one of the candidates;
    /// and in each round the probabilities of all others are brought into line with the labels, so that few labels teach much
    /// (Nigam et al. 2000 count labels only; the line is Platt's 1999, see LabelCalibration).
    /// </param>
    public static LinkModel Fit(
        LinkModel start, IReadOnlyList<PatternCount> counts, IReadOnlyList<long> pairs, int threads = 1, int iterations = 60,
        IReadOnlyList<PatternCount>? random = null, IReadOnlyList<LabelledPattern>? labels = null)
    {
        var model = start;
        labels ??= [];
        var plausible = Unlabelled(counts.Where(c => Matters(start, c)), labels);
        for (var i = 0; i < iterations; i++)
        {
            var next = Step(model, start, plausible, pairs, threads, labels);
            next = random is null ? next : WithU(next, random);
            var moved = model.M.Zip(next.M, (x, y) => x.Zip(y, (p, q) => Math.Abs(p - q)).Max()).Max();
            model = next;
            if (moved < 5e-4)
            {
                break;
            }
        }

        return model;
    }

    /// <summary>The model with u from random pairs, of which those that look like one person do not count.</summary>
    private static LinkModel WithU(LinkModel model, IReadOnlyList<PatternCount> random)
    {
        var seen = new ClassCounts(model);
        foreach (var (pattern, groups, count, rarity) in random)
        {
            seen.Add(pattern, count * (1 - LinkModel.Probability(model.Weight(pattern, groups, rarity))));
        }

        double[][] u = [.. model.Comparisons.Select((c, i) => seen.Shares(i, [.. c.Levels.Select((_, l) => l == 0 ? 0.0 : 1)], 0.5))];
        return new LinkModel(model.Comparisons, [.. model.M.Select(m => m.ToArray())], u, [.. model.Lambda], model.Confounders);
    }

    /// <summary>A model to start from: the comparisons' first guesses, and one match a record.</summary>
    /// <param name="comparisons">What is compared.</param>
    /// <param name="u">For each comparison, each level's share among random pairs.</param>
    /// <param name="records">The number of records.</param>
    /// <param name="pairs">For each pair of groups, the number of all its pairs.</param>
    /// <param name="confounders">Why else two records may look alike.</param>
    public static LinkModel Start(
        IReadOnlyList<Comparison> comparisons, double[][] u, int records, IReadOnlyList<long> pairs,
        IReadOnlyList<Confounder>? confounders = null)
    {
        var lambda = Math.Clamp((double)records / Math.Max(pairs.Sum(), 1), 1e-9, 0.1);
        return new LinkModel(
            comparisons, [.. comparisons.Select(c => Normalised(c.ExpectedM))], u, [.. pairs.Select(_ => lambda)], confounders);
    }

    private static LinkModel Step(
        LinkModel model, LinkModel start, List<PatternCount> counts, IReadOnlyList<long> pairs, int threads, IReadOnlyList<LabelledPattern> labels)
    {
        var calibration = labels.Count == 0
            ? LabelCalibration.None
            : LabelCalibration.Fit([.. labels.Select(l => l.Weight(model))], [.. labels.Select(l => l.Same)]);

        // The parts are the same for any number of threads, and are added up in order: so is the result, to the last bit.
        const int Part = 4096;
        var parts = new Expectation[(counts.Count + Part - 1) / Part];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            parts[part] = new Expectation(model, pairs.Count);
            foreach (var count in CollectionsMarshal.AsSpan(counts).Slice(part * Part, Math.Min(Part, counts.Count - (part * Part))))
            {
                parts[part].Add(model, count, calibration);
            }
        });
        var sum = new Expectation(model, pairs.Count);
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        foreach (var label in labels)
        {
            sum.Add(model, label);
        }

        var (matches, confounders, expected) = (sum.Matches, sum.Confounders, sum.Expected);
        var total = (double)Math.Max(1, pairs.Sum());
        return new LinkModel(
            model.Comparisons,
            [.. model.Comparisons.Select((c, i) => matches.Shares(i, Normalised(c.ExpectedM), GuessOfMatches))],
            [.. model.U.Select(u => u.ToArray())],
            Lambdas(expected, pairs),
            [.. model.Confounders.Select((c, k) => confounders[k].Confounder(c, start.Confounders[k], GuessOfConfounders, total))]);
    }

    /// <summary>
    /// Most candidates are surely two unrelated persons, whatever is learnt: they move nothing, and are left out.
    /// </summary>
    private static bool Matters(LinkModel start, PatternCount c) =>
        start.Weight(c.Pattern, c.Groups, c.Rarity) > -25 || start.Penalty(c.Pattern, c.Rarity) > 1e-3;

    /// <summary>The counts of pairs without those that are labelled.</summary>
    private static List<PatternCount> Unlabelled(IEnumerable<PatternCount> counts, IReadOnlyList<LabelledPattern> labels)
    {
        // Counts have rarity in whole bits.
        var labelled = labels.CountBy(l => (l.Pattern, l.Groups, Math.Round(l.Rarity))).ToDictionary();
        return labels.Count == 0
            ? [.. counts]
            : [.. counts.Select(c => c with { Count = Math.Max(0, c.Count - labelled.GetValueOrDefault((c.Pattern, c.Groups, c.Rarity))) })];
    }

    private static double[] Normalised(IReadOnlyList<double> levels)
    {
        var sum = levels.Skip(1).Sum();
        return [.. levels.Select((share, l) => l == 0 ? 0 : share / sum)];
    }

    /// <summary>λ for each pair of groups, drawn towards the overall λ by as much as one expected match weighs.</summary>
    private static double[] Lambdas(double[] expected, IReadOnlyList<long> pairs)
    {
        var overall = Math.Max(expected.Sum(), 0.5) / Math.Max(pairs.Sum(), 1);
        return [.. expected.Select((matches, g) => Math.Clamp((matches + 1) / (pairs[g] + (1 / overall)), 1e-12, 0.5))];
    }

    /// <summary>How the pairs are spread over the classes, as far as is known.</summary>
    private sealed class Expectation(LinkModel model, int groups)
    {
        public ClassCounts Matches { get; } = new(model);

        public IReadOnlyList<ClassCounts> Confounders { get; } = [.. model.Confounders.Select(_ => new ClassCounts(model))];

        /// <summary>The expected matches of each pair of groups.</summary>
        public double[] Expected { get; } = new double[groups];

        public void Add(LinkModel current, PatternCount seen, LabelCalibration calibration) =>
            Add(current, seen, seen.Count * LinkModel.Probability(calibration.Bits(current.Weight(seen.Pattern, seen.Groups, seen.Rarity))));

        public void Add(LinkModel current, LabelledPattern label) =>
            Add(current, new PatternCount(label.Pattern, label.Groups, 1, label.Rarity), label.Same ? 1 : 0);

        public void Add(Expectation other)
        {
            Matches.Add(other.Matches);
            for (var k = 0; k < Confounders.Count; k++)
            {
                Confounders[k].Add(other.Confounders[k]);
            }

            for (var g = 0; g < Expected.Length; g++)
            {
                Expected[g] += other.Expected[g];
            }
        }

        private void Add(LinkModel current, PatternCount seen, double matched)
        {
            var (pattern, groups, count, rarity) = seen;
            Expected[groups] += matched;
            Matches.Add(pattern, matched);
            var others = double.Exp2(current.Penalty(pattern, rarity));
            for (var k = 0; k < Confounders.Count; k++)
            {
                Confounders[k].Add(pattern, (count - matched) * current.ConfounderOdds(k, pattern, rarity) / others);
            }
        }
    }

    /// <summary>How often each level was seen in one class of pairs.</summary>
    private sealed class ClassCounts(LinkModel model)
    {
        private readonly double[][] _seen = [.. model.U.Select(levels => new double[levels.Count])];
        private double _pairs;

        public void Add(Pattern pattern, double count)
        {
            _pairs += count;
            for (var c = 0; c < _seen.Length; c++)
            {
                _seen[c][pattern[c]] += count;
            }
        }

        public void Add(ClassCounts other)
        {
            _pairs += other._pairs;
            for (var c = 0; c < _seen.Length; c++)
            {
                for (var l = 0; l < _seen[c].Length; l++)
                {
                    _seen[c][l] += other._seen[c][l];
                }
            }
        }

        public double[] Shares(int comparison, double[] guess, double weight) =>
            Normalised([.. _seen[comparison].Select((n, l) => n + (weight * guess[l]))]);

        public Confounder Confounder(Confounder now, Confounder start, double weight, double total) => now with
        {
            Shares = [.. now.Shares.Select((shares, c) => now.Learnt[c] ? Shares(c, start.Shares[c], weight) : shares)],
            Odds = Math.Clamp((_pairs + GuessOfOdds) / (total + (GuessOfOdds / start.Odds)), 1e-12, 0.1),
        };
    }
}
