using System.Text;

namespace Rollcall.Linkage;

/// <summary>Runs a linkage and finds out how good it is, or why a pair is or is not linked.</summary>
public static class LinkageEvaluation
{
    // Pairs that are less likely the same tell nothing of what the rules miss.
    private const double WorthCapturing = 1e-3;

    /// <summary>Evaluates a linkage.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">What is compared.</param>
    /// <param name="options">How, and what is known.</param>
    /// <param name="cancel">Stops within a batch of pairs.</param>
    /// <exception cref="LinkageException">Something does not fit; the message says what to do.</exception>
    public static EvaluationData Run(Table table, LinkageModel model, EvaluationOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var known = Known(table, model, options);
        var result = Linker.Run(table, model, options.Link, cancel);
        var pairs = PairRescoring.Of(table, model, result.Fitted, options.Link);
        var threshold = Math.Log2(model.Threshold / (1 - model.Threshold));
        var drawn = Math.Max(options.ToLabel, 1);
        var rules = ColumnsOf(model.Blocking);
        var takers = pairs.Visit(
            () => new Taker(new PairTally(options.Seed, drawn: drawn), new JudgedPairs(), new RuleCapture(rules)),
            (taker, left, right, pattern, weight) =>
            {
                var probability = LinkModel.Probability(weight);
                taker.Tally.Add(left, right, pattern, weight, probability);
                if (known?.Same(left, right) is { } same)
                {
                    taker.Judged.Add(weight, probability, same);
                }

                if (probability >= WorthCapturing && pairs.RulesOf(left, right) is > 0 and var found)
                {
                    taker.Rules.Add(found, probability);
                }
            },
            cancel,
            progress: null);
        var all = takers[0];
        foreach (var taker in takers.Skip(1))
        {
            all.Add(taker);
        }

        var columns = table.Columns.Where(c => c.Name != options.TruthColumn).ToList();
        var data = new EvaluationData
        {
            Title = string.Join(", ", table.Groups.Select(g => g.Name)),
            Model = result.Fitted,
            Pairs = all.Tally,
            Threshold = threshold,
            Records = table.Records,
            AllPairs = Training.Pairs(table, options.Link.LinkOnly).Sum(),
            Columns = [.. columns.Select(c => c.Name)],
            Record = record => RecordNames.Text(table, columns, record),
            Rules = model.Blocking.Count > 1 ? all.Rules : null,
            RecordsByLinks = options.Link.LinkOnly && table.Groups.Count == 2 ? ByLinks(table, result, threshold) : null,
            Clusters = ClusterLinks.Of(result.ClusterOf, result.Pairs, threshold, record => Id(table, record)),
            ToLabel = options.ToLabel > 0 ? LabelSample.Draw(all.Tally, drawn, threshold) : null,
        };
        return known is not null ? WithTruth(data, table, known, pairs, all.Judged, options)
            : options.Labels is { } labels ? WithLabels(data, table, labels, pairs, options)
            : data;
    }

    /// <summary>Explains a pair by a trained model, or by one that is learnt from the table first.</summary>
    /// <param name="table">The records.</param>
    /// <param name="model">What is compared.</param>
    /// <param name="options">How the linkage is run.</param>
    /// <param name="left">The one record.</param>
    /// <param name="right">The other record.</param>
    /// <param name="cancel">Stops within a batch of pairs.</param>
    public static ExplainedPair Explain(Table table, LinkageModel model, LinkOptions options, int left, int right, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var fitted = Linker.Run(table, model, options, cancel).Fitted;
        var pairs = PairRescoring.Of(table, model, fitted, options);
        var (pattern, kind, rarity, _) = pairs.Score(left, right);
        var rules = pairs.RulesOf(left, right);
        var alike = new PairTally(drawn: 0);
        foreach (var taker in pairs.Visit(() => new PairTally(examples: 0, drawn: 0), (tally, _, _, seen, weight) => CountAlike(tally, pattern, seen, weight), cancel, progress: null))
        {
            alike.Merge(taker);
        }

        return new ExplainedPair
        {
            Model = fitted,
            Pattern = pattern,
            Waterfall = Waterfall.Of(fitted, pattern, kind, rarity, [.. model.Comparisons.Select(c => (RecordNames.Value(table, c.On, left), RecordNames.Value(table, c.On, right)))]),
            Threshold = Math.Log2(model.Threshold / (1 - model.Threshold)),
            Columns = [.. table.Columns.Select(c => c.Name)],
            Left = RecordNames.Text(table, table.Columns, left),
            Right = RecordNames.Text(table, table.Columns, right),
            Alike = alike.Patterns().Rows.SingleOrDefault(),
            FoundBy = [.. model.Blocking.Where((_, r) => r < 64 && (rules >> r & 1) == 1).Select(r => string.Join(" and ", r.On.Select(e => e.Text)))],
        };
    }

    private static void CountAlike(PairTally tally, Pattern pattern, Pattern seen, double weight)
    {
        if (seen == pattern)
        {
            tally.Add(seen, weight, LinkModel.Probability(weight), 1);
        }
    }

    /// <summary>For each rule, up to 64 of them, the columns that it looks at.</summary>
    private static List<ulong> ColumnsOf(IReadOnlyList<BlockingRule> rules)
    {
        var columns = rules.SelectMany(r => r.On).SelectMany(e => e.Columns).Distinct(StringComparer.Ordinal).ToList();
        return [.. rules.Take(64).Select(r => r.On.SelectMany(e => e.Columns).Aggregate(0UL, (bits, c) => bits | 1UL << Math.Min(columns.IndexOf(c), 63)))];
    }

    private static KnownClusters? Known(Table table, LinkageModel model, EvaluationOptions options)
    {
        if (options.TruthColumn is not { } name)
        {
            return null;
        }

        if (model.Columns.Contains(name, StringComparer.Ordinal))
        {
            throw new LinkageException($"The model compares {name}, which holds the truth: what it says would be measured by itself. Take {name} out of the model.");
        }

        var column = table.Column(name);
        var lists = options.Link.LinkOnly ? Enumerable.Range(0, table.Records).Select(table.GroupOf).ToArray() : null;
        return KnownClusters.Of([.. column.CodeArray.Select(code => code == 0 ? null : column[code])], lists);
    }

    private static EvaluationData WithTruth(EvaluationData data, Table table, KnownClusters known, PairRescoring pairs, JudgedPairs judged, EvaluationOptions options)
    {
        var columns = table.Columns.Where(c => c.Name != options.TruthColumn).Take(BlockingMisses.MostColumns).ToList();
        var missed = new List<ulong>();
        foreach (var (left, right) in known.PairsThatAreSame())
        {
            if (pairs.RulesOf(left, right) == 0)
            {
                var agreeing = 0UL;
                for (var c = 0; c < columns.Count; c++)
                {
                    var code = columns[c].CodeArray[left];
                    agreeing |= code != 0 && code == columns[c].CodeArray[right] ? 1UL << c : 0;
                }

                missed.Add(agreeing);
            }
        }

        judged.AddNeverCompared(missed.Count);
        var rows = RecordRows.Of(table, [.. columns.Select(c => Expression.Parse(Quoted(c.Name)))], options.Link.Threads);
        return data with
        {
            Judged = judged,
            JudgedBy = $"the column “{options.TruthColumn}”",
            Misses = BlockingMisses.Of(
                [.. columns.Select(c => c.Name)], missed, known.CountSame(),
                rule => RuleGroups.Of(table, new BlockingRule([.. columns.Where((_, c) => (rule >> c & 1) == 1).Select(c => Expression.Parse(Quoted(c.Name)))]), rows).Groups.Pairs),
        };
    }

    private static string Quoted(string column) => ExpressionReader.Quoted(column);

    private static EvaluationData WithLabels(EvaluationData data, Table table, IReadOnlyList<LabelRow> rows, PairRescoring pairs, EvaluationOptions options)
    {
        var labels = LabelFile.Pairs(rows, table);
        var found = rows.Zip(labels, (row, label) => (Row: row, label.Left, label.Right)).ToList();
        var set = LabelSet.Of(labels);
        data = data with { JudgedBy = options.LabelsName, Conflicts = set.Conflicts };
        if (found.Count > 0 && found.All(f => f.Row.Stratum > 0 && f.Row.StratumPairs > 0))
        {
            return data with
            {
                LabelledSample = [.. found.Select(f => pairs.Score(f.Left, f.Right).Weight is var w ? new LabelledPair(w, LinkModel.Probability(w), f.Row.Answer, f.Row.Stratum, f.Row.StratumPairs) : default)],
            };
        }

        var judged = new JudgedPairs();
        foreach (var label in set.Labels)
        {
            var weight = pairs.Score(label.Left, label.Right).Weight;
            if (pairs.RulesOf(label.Left, label.Right) != 0)
            {
                judged.Add(weight, LinkModel.Probability(weight), label.Answer == LabelAnswer.Same);
            }
            else if (label.Answer == LabelAnswer.Same)
            {
                judged.AddNeverCompared(1);
            }
        }

        return data with { Judged = judged };
    }

    /// <summary>How many records of the smaller list have no link, one, two, and so on.</summary>
    private static long[] ByLinks(Table table, LinkageResult result, double threshold)
    {
        var smaller = table.Groups[0].Records <= table.Groups[1].Records ? 0 : 1;
        var links = new int[table.Records];
        foreach (var pair in result.Pairs.Where(p => p.Weight >= threshold))
        {
            links[table.GroupOf(pair.Left) == smaller ? pair.Left : pair.Right]++;
        }

        var group = table.Groups[smaller];
        var counts = new long[links.DefaultIfEmpty(0).Max() + 1];
        for (var record = group.First; record < group.First + group.Records; record++)
        {
            counts[links[record]]++;
        }

        return counts;
    }

    private static string Id(Table table, int record)
    {
        Span<byte> id = stackalloc byte[FirstIds.Length];
        FirstIds.Of(table, record, id);
        return Encoding.ASCII.GetString(id);
    }

    /// <summary>What one thread has taken.</summary>
    private sealed record Taker(PairTally Tally, JudgedPairs Judged, RuleCapture Rules)
    {
        public void Add(Taker other)
        {
            Tally.Merge(other.Tally);
            Judged.Merge(other.Judged);
            Rules.Merge(other.Rules);
        }
    }
}
