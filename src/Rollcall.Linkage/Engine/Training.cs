namespace Rollcall.Linkage;

/// <summary>Learns what a model does not state: u from random pairs, λ, and m by expectation-maximisation.</summary>
internal sealed class Training
{
    private readonly Table _table;
    private readonly LinkageModel _model;
    private readonly RecordRows _rows;
    private readonly LinkOptions _options;
    private readonly LinkProgress _progress;
    private readonly CancellationToken _cancel;

    public Training(Table table, LinkageModel model, RecordRows rows, LinkOptions options, LinkProgress progress, CancellationToken cancel) =>
        (_table, _model, _rows, _options, _progress, _cancel) = (table, model, rows, options, progress, cancel);

    /// <summary>For each kind of pair how many there are: within groups and across, or all.</summary>
    public static long[] Pairs(Table table, bool acrossOnly)
    {
        var within = table.Groups.Sum(g => (long)g.Records * (g.Records - 1) / 2);
        var all = (long)table.Records * (table.Records - 1) / 2;
        return acrossOnly ? [all - within] : table.Groups.Count > 1 ? [within, all - within] : [all];
    }

    /// <summary>The fitted model, and the comparing that it belongs to.</summary>
    /// <param name="comparing">What is compared.</param>
    /// <param name="blocks">The pairs that blocking finds.</param>
    public (LinkModel Model, PairComparing Comparing) Fit(PairComparing comparing, RuleBlocks blocks)
    {
        var definitions = _model.Comparisons;
        var labelled = LabelledPairs.Of(_options.Labels);
        var pairs = Pairs(_table, _options.LinkOnly);
        var random = definitions.All(c => c.U is not null) ? [] : RandomPatterns(comparing);
        double[][] u = [.. definitions.Select((c, i) => c.U is { } given ? [0, .. given] : Shares(random, comparing.Comparisons[i], i))];
        double[][] guess = [.. comparing.Comparisons.Select(c => Normalised(c.ExpectedM))];
        var lambda = Lambda(pairs);
        var start = new LinkModel(
            comparing.Comparisons, guess, u, lambda ?? [.. pairs.Select(n => Math.Clamp(_table.Records / (double)Math.Max(n, 1), 1e-9, 0.1))], Known(_model));
        if (definitions.All(c => c.M is not null) && _model.Lambda is not null)
        {
            comparing = comparing.With(u);
            return (LabelledPairs.WithLambda(start, labelled.Patterns(comparing)), comparing);
        }

        if (_model.Training.Sessions.Count > 0)
        {
            _progress.Part("Learning from pairs");
            var learnt = new TrainingSessions(_table, _model, _rows, _options, labelled, _cancel).Fit(start, comparing, lambda);
            comparing = comparing.With(u);
            return (LabelledPairs.WithLambda(learnt, labelled.Patterns(comparing)), comparing);
        }

        comparing = comparing.With(u);
        var patterns = comparing.Count(blocks, rarity: true, _options.Threads, _cancel, _progress.Part("Learning from pairs"));
        var labels = labelled.Patterns(comparing);
        var model = ExpectationMaximisation.Fit(start, patterns, pairs, _options.Threads, _model.Training.Iterations, random.Count > 0 ? random : null, labels);
        if (!model.M.All(m => m.All(double.IsFinite)))
        {
            throw new LinkageException("The model could not be learnt: there is nothing to learn from. Add blocking rules, or give a trained model with --model.");
        }

        model = _model.Training.Related ? RelatedClass.Find(model, patterns, pairs, random.Count > 0 ? random : null, _options.Threads, labels) : model;
        comparing = comparing.With(model.U);
        return (LabelledPairs.WithLambda(model, labelled.Patterns(comparing)), comparing);
    }

    /// <summary>The shares that a trained model states, with λ for each kind of pair that is compared.</summary>
    public static LinkModel Stated(LinkageModel model, PairComparing comparing) => Stated(
        model,
        comparing.Comparisons,
        comparing.Space.Kinds == 2 ? [model.Lambda!.Value, model.LambdaAcross ?? model.Lambda.Value]
            : [comparing.AcrossOnly ? model.LambdaAcross ?? model.Lambda!.Value : model.Lambda!.Value]);

    /// <summary>The shares that a trained model states.</summary>
    public static LinkModel Stated(LinkageModel model, IReadOnlyList<Comparison> comparisons, double[] lambda) => new(
        comparisons,
        [.. model.Comparisons.Select(c => Normalised([0, .. c.M!]))],
        [.. model.Comparisons.Select(c => (double[])[0, .. c.U!])],
        lambda,
        Known(model));

    /// <summary>The classes that a saved model knows.</summary>
    private static IReadOnlyList<Confounder> Known(LinkageModel model) =>
    [
        .. model.Related.Select(r => new Confounder(
            r.Name, [.. r.Shares.Select(s => (double[])[0, .. s])], [.. r.Shares.Select(_ => false)], r.Odds, r.SharesRarity)),
    ];

    /// <summary>λ for each kind, where it is stated or deterministic rules tell it; null where it is to be learnt.</summary>
    private double[]? Lambda(long[] pairs)
    {
        if (_model.Lambda is { } given)
        {
            return pairs.Length == 2 ? [given, _model.LambdaAcross ?? given] : [_options.LinkOnly ? _model.LambdaAcross ?? given : given];
        }

        if (_model.Training.Deterministic.Count == 0)
        {
            return null;
        }

        _progress.Part("Counting sure matches");
        var found = RuleBlocks.Of(_table, _model.Training.Deterministic, _rows, _options.LinkOnly, _options.MostPairs, _options.Threads)
            .Visit(_options.Threads, () => new long[1], (count, _, batch) => count[0] += batch.Count, cancel: _cancel).Sum(c => c[0]);
        var recall = _model.Training.Recall is > 0 and <= 1 and var r
            ? r
            : throw new LinkageException($"The recall of the deterministic rules is {_model.Training.Recall}, and should be above 0 and at most 1.");
        return [.. pairs.Select(_ => Math.Clamp(found / recall / Math.Max(pairs.Sum(), 1), 1e-12, 0.5))];
    }

    private IReadOnlyList<PatternCount> RandomPatterns(PairComparing comparing) => comparing.Count(
        new RandomPairSource(_table.Records, _rows, _model.Training.RandomPairs, _model.Training.Seed, _options.LinkOnly),
        rarity: false, _options.Threads, _cancel, _progress.Part("Looking at random pairs"));

    private static double[] Shares(IReadOnlyList<PatternCount> random, Comparison comparison, int index)
    {
        var seen = comparison.Levels.Select((_, l) => l == 0 ? 0 : 0.5).ToArray();
        foreach (var count in random)
        {
            seen[count.Pattern[index]] += count.Count;
        }

        seen[0] = 0;
        return Normalised(seen);
    }

    internal static double[] Normalised(IReadOnlyList<double> levels)
    {
        var sum = levels.Skip(1).Sum();
        return [.. levels.Select((share, l) => l == 0 ? 0 : share / sum)];
    }
}
