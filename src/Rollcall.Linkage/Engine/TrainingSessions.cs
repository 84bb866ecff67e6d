namespace Rollcall.Linkage;

/// <summary>
/// Learns m in sessions: each looks at the pairs of one rule, and learns of the comparisons that the rule does not fix; what
/// several sessions say of a comparison is averaged.
/// </summary>
internal sealed class TrainingSessions(Table table, LinkageModel model, RecordRows rows, LinkOptions options, LabelledPairs labelled, CancellationToken cancel)
{
    /// <summary>The model that the sessions make.</summary>
    /// <param name="start">The model that they start from; its u stays.</param>
    /// <param name="comparing">What is compared.</param>
    /// <param name="lambda">λ for each kind of pair, where it is known.</param>
    public LinkModel Fit(LinkModel start, PairComparing comparing, double[]? lambda)
    {
        if (lambda is null)
        {
            throw new LinkageException("Training in sessions needs rules that tell how many matches there are: state training.deterministic, or lambda.");
        }

        var learnt = new List<double[]>[start.Comparisons.Count];
        var rules = model.Training.Sessions;
        var blocks = new RuleBlocks[rules.Count];
        Workers.Share(options.Threads, rules.Count, r => blocks[r] = RuleBlocks.Of(table, [rules[r]], rows, options.LinkOnly, options.MostPairs, 1));
        foreach (var (rule, pairs) in rules.Zip(blocks))
        {
            var free = Enumerable.Range(0, start.Comparisons.Count).Where(c => !Fixes(rule, model.Comparisons[c])).ToList();
            if (free.Count == 0)
            {
                throw new LinkageException($"The training rule {rule} fixes every comparison, and so teaches nothing. Take a rule with fewer columns.");
            }

            var session = Session(rule, pairs, [.. free.Select(c => (ColumnComparer)comparing.Comparers[c])], Part(start, free));
            for (var i = 0; i < free.Count; i++)
            {
                (learnt[free[i]] ??= []).Add([.. session.M[i]]);
            }
        }

        var missing = Array.FindIndex(learnt, l => l is null);
        if (missing >= 0)
        {
            throw new LinkageException($"No training rule teaches how {start.Comparisons[missing].Name} agrees in one person, since each fixes it. Add a rule without it.");
        }

        double[][] m = [.. learnt.Select(l => Training.Normalised([.. Enumerable.Range(0, l[0].Length).Select(level => l.Average(x => x[level]))]))];
        return new LinkModel(start.Comparisons, m, [.. start.U.Select(u => u.ToArray())], lambda);
    }

    private LinkModel Session(BlockingRule rule, RuleBlocks blocks, IReadOnlyList<ColumnComparer> free, LinkModel start)
    {
        var comparing = new PairComparing(free, rows, acrossOnly: true);
        var patterns = comparing.Count(blocks, rarity: false, options.Threads, cancel);
        var pairs = (long)patterns.Sum(p => p.Count);
        if (pairs == 0)
        {
            throw new LinkageException($"The training rule {rule} finds no pairs, and so teaches nothing. Take another rule.");
        }

        // Among the pairs of a rule matches are common, however rare they are among all.
        return ExpectationMaximisation.Fit(
            new LinkModel(start.Comparisons, [.. start.M.Select(m => m.ToArray())], [.. start.U.Select(u => u.ToArray())], [0.1]),
            patterns, [pairs], options.Threads, model.Training.Iterations, labels: labelled.Patterns(comparing, rare: false, blocks.Finds));
    }

    private static LinkModel Part(LinkModel whole, List<int> comparisons) => new(
        [.. comparisons.Select(c => whole.Comparisons[c])],
        [.. comparisons.Select(c => whole.M[c].ToArray())],
        [.. comparisons.Select(c => whole.U[c].ToArray())],
        [.. whole.Lambda]);

    private static bool Fixes(BlockingRule rule, ComparisonDefinition comparison) =>
        ColumnComparer.Expressions(comparison).SelectMany(e => e.Columns).Intersect(rule.On.SelectMany(e => e.Columns), StringComparer.Ordinal).Any();
}
