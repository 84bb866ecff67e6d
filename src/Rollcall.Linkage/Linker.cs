namespace Rollcall.Linkage;

/// <summary>
/// Links the records of a table by a model: blocks, learns what the model does not state, weighs pairs, joins matches. The
/// result is the same, to the last bit, for any number of threads.
/// </summary>
public static class Linker
{
    private const long MostCounted = 20_000_000_000;

    /// <summary>Runs a linkage.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">What is compared, and what is known of it.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancel">Stops within a batch of pairs.</param>
    /// <exception cref="LinkageException">The model does not fit the table, or can't be learnt; the message says what to do.</exception>
    public static LinkageResult Run(Table table, LinkageModel model, LinkOptions options, CancellationToken cancel = default)
    {
        var progress = new LinkProgress(options.Progress);
        progress.Part("Grouping records");
        var (rows, blocks, plain) = Prepare(table, model, options, since: 0);
        cancel.ThrowIfCancellationRequested();

        var (fitted, comparing) = new Training(table, model, rows, options, progress, cancel).Fit(plain, blocks);
        var scoring = new Scoring(comparing, fitted);
        var pairs = scoring.Above(Bound(model, options), blocks, options, progress.Part("Weighing pairs"), cancel);
        progress.Part("Joining matches");
        try
        {
            var (clusters, contradictions) = Join(table, model, pairs, scoring, options, cancel);
            return new LinkageResult(table, Trained(model, fitted), fitted, pairs, clusters, contradictions, comparing, scoring);
        }
        catch
        {
            pairs.Dispose();
            throw;
        }
    }

    /// <summary>What pairs are made of: the records' codes, the pairs worth comparing, and what they are compared on.</summary>
    internal static (RecordRows Rows, RuleBlocks Blocks, PairComparing Comparing) Prepare(Table table, LinkageModel model, LinkOptions options, int since)
    {
        Check(model);
        var rows = RecordRows.Of(table, [.. Expressions(table, model)], options.Threads);
        var blocks = RuleBlocks.Of(table, model.Blocking, rows, options.LinkOnly, options.MostPairs, options.Threads, since);
        var comparers = new ColumnComparer[model.Comparisons.Count];
        Workers.Share(options.Threads, comparers.Length, c => comparers[c] = ColumnComparer.Of(model.Comparisons[c], table, rows, options.Similarities));
        return (rows, blocks, new PairComparing(comparers, rows, options.LinkOnly));
    }

    /// <summary>The weight in bits above which pairs are kept.</summary>
    internal static double Bound(LinkageModel model, LinkOptions options) => Math.Min(
        options.KeepAbove, model.Clusters == ClusterMethod.ConnectedComponents ? ThresholdBits(model) : Math.Min(ThresholdBits(model), model.ClusterBits));

    /// <summary>How pairs become clusters.</summary>
    internal static ClusteringOptions Clusters(LinkageModel model, LinkOptions options, Func<int, int, double> weight, ClusteringConstraints? constraints) => new()
    {
        Method = model.Clusters == ClusterMethod.Correlation ? ClusteringMethod.Correlation : ClusteringMethod.AverageLinkage,
        Threshold = model.Clusters == ClusterMethod.ConnectedComponents ? ThresholdBits(model) : model.ClusterBits,
        UnseenWeight = Math.Min(model.ClusterBits, new ClusteringOptions().UnseenWeight),
        Weight = weight,
        Constraints = constraints,
        Threads = options.Threads,
    };

    /// <summary>How many pairs each blocking rule finds, without comparing any.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">The model whose rules are looked at.</param>
    /// <param name="linkOnly">True to count pairs of different groups only.</param>
    /// <param name="threads">How many threads work at once.</param>
    /// <param name="cancel">Stops counting.</param>
    /// <exception cref="LinkageException">A rule does not fit the table.</exception>
    public static IReadOnlyList<PlannedRule> Plan(Table table, LinkageModel model, bool linkOnly, int threads, CancellationToken cancel = default)
    {
        var rows = RecordRows.Of(table, [.. Expressions(table, model)], threads);
        var blocks = RuleBlocks.Of(table, model.Blocking, rows, linkOnly, long.MaxValue, threads);

        // Counting goes pair by pair: beyond so many the rules are too loose anyhow, and what each adds is left open.
        var adds = new long[model.Blocking.Count];
        if (blocks.Pairs.Sum() <= MostCounted)
        {
            blocks.Visit(threads, () => adds, (counts, part, batch) => Interlocked.Add(ref counts[blocks.RuleOf(part)], batch.Count), cancel: cancel);
        }

        return [.. model.Blocking.Select((rule, r) => new PlannedRule(rule, blocks.Pairs[r], blocks.Pairs.Sum() <= MostCounted ? adds[r] : null))];
    }

    private static void Check(LinkageModel model)
    {
        if (model.Comparisons.Count == 0 || model.Blocking.Count == 0)
        {
            throw new LinkageException("The model has no comparisons or no blocking rules. It needs at least one of each.");
        }
    }

    private static IEnumerable<Expression> Expressions(Table table, LinkageModel model)
    {
        foreach (var expression in model.Comparisons.SelectMany(ColumnComparer.Expressions))
        {
            yield return expression;
        }

        // Named here, so that a column that a rule misspells is told before anything is grouped.
        foreach (var column in model.Blocking.SelectMany(r => r.On).SelectMany(e => e.Columns))
        {
            table.Column(column);
        }
    }

    private static double ThresholdBits(LinkageModel model) => Math.Log2(model.Threshold / (1 - model.Threshold));

    private static (IReadOnlyList<int> ClusterOf, IReadOnlyList<Contradiction> Contradictions) Join(
        Table table, LinkageModel model, PairStore pairs, Scoring scoring, LinkOptions options, CancellationToken cancel)
    {
        var constraints = options.Constraints(table);
        if (model.Clusters == ClusterMethod.ConnectedComponents && constraints is null)
        {
            var components = new ConnectedComponents(table.Records);
            pairs.Join(components, ThresholdBits(model), options.Threads, cancel);
            return (components.Smallest(), []);
        }

        var how = Clusters(model, options, scoring.Weight, constraints);
        if (pairs.IsSpilt)
        {
            return SpiltClustering.Run(table.Records, pairs, how, cancel);
        }

        var clustering = Clustering.Run(table.Records, pairs.ToArray(), how, cancel);
        return (clustering.ClusterOf, clustering.Contradictions);
    }

    /// <summary>The model with all that was learnt.</summary>
    private static LinkageModel Trained(LinkageModel model, LinkModel fitted) => model with
    {
        Comparisons = [.. model.Comparisons.Select((c, i) => c with { M = [.. fitted.M[i].Skip(1)], U = [.. fitted.U[i].Skip(1)] })],
        Lambda = fitted.Lambda[0],
        LambdaAcross = fitted.Lambda.Count > 1 ? fitted.Lambda[1] : model.LambdaAcross,
        Related = [.. fitted.Confounders.Select(k => new RelatedDefinition(k.Name, [.. k.Shares.Select(s => s[1..])], k.Odds, k.SharesRarity))],
    };
}
