namespace Rollcall.Linkage;

/// <summary>All pairs that blocking finds, weighed again by a fitted model, with everything that an evaluation asks of a pair.</summary>
internal sealed class PairRescoring
{
    private readonly PairComparing _comparing;
    private readonly PairWeights _weights;
    private readonly RuleGroups[] _rules;
    private readonly RuleBlocks _blocks;
    private readonly RecordRows _rows;
    private readonly LinkModel _fitted;
    private readonly LinkOptions _options;

    private PairRescoring(PairComparing comparing, RuleGroups[] rules, RuleBlocks blocks, RecordRows rows, LinkModel fitted, LinkOptions options)
    {
        (_comparing, _rules, _blocks, _rows, _fitted, _options) = (comparing, rules, blocks, rows, fitted, options);
        _weights = new PairWeights(comparing.Space, fitted);
    }

    /// <summary>Groups a table's records as a linkage does.</summary>
    public static PairRescoring Of(Table table, LinkageModel model, LinkModel fitted, LinkOptions options)
    {
        var rows = RecordRows.Of(table, [.. model.Comparisons.SelectMany(ColumnComparer.Expressions)], options.Threads);
        var blocks = RuleBlocks.Of(table, model.Blocking, rows, options.LinkOnly, options.MostPairs, options.Threads);
        var rules = new RuleGroups[model.Blocking.Count];
        Workers.Share(options.Threads, rules.Length, r => rules[r] = RuleGroups.Of(table, model.Blocking[r], rows));
        var comparing = new PairComparing([.. model.Comparisons.Select(c => ColumnComparer.Of(c, table, rows, options.Similarities))], rows, options.LinkOnly).With(fitted.U);
        return new PairRescoring(comparing, rules, blocks, rows, fitted, options);
    }

    /// <summary>The rules that find a pair, a bit each; 0 if none does, or if pairs of one list are not compared.</summary>
    public ulong RulesOf(int left, int right)
    {
        if (_options.LinkOnly && _rows.GroupOf(left) == _rows.GroupOf(right))
        {
            return 0;
        }

        var found = 0UL;
        for (var r = 0; r < Math.Min(_rules.Length, 64); r++)
        {
            found |= _rules[r].Covers(left, right) ? 1UL << r : 0;
        }

        return found;
    }

    /// <summary>The levels of any pair, its kind, what its values add, and its match weight in bits.</summary>
    public (Pattern Pattern, int Kind, double[] Rarity, double Weight) Score(int left, int right)
    {
        var levels = new byte[_comparing.Space.Comparisons];
        var rarity = new double[levels.Length];
        _comparing.Comparers.Compare(left, right, levels);
        _comparing.Comparers.Rarity(left, right, levels, rarity);
        var (pattern, kind) = (Pattern.Pack(levels), _comparing.KindOf(left, right));
        return (pattern, kind, rarity, _fitted.Weight(pattern, kind, rarity.Sum()));
    }

    /// <summary>Hands each pair that blocking finds to a taker, one a thread; gives the takers, in no particular order.</summary>
    public IReadOnlyList<T> Visit<T>(Func<T> make, Action<T, int, int, Pattern, double> take, CancellationToken cancel, IProgress<double>? progress)
    {
        var rare = _comparing.MostRarity > 0;
        return [.. _blocks.Visit(
            _options.Threads,
            () => (Taker: make(), Compared: new ComparedBatch(_comparing.Comparisons.Count), Patterns: new Dictionary<ulong, Pattern>()),
            (state, _, batch) =>
            {
                var compared = state.Compared;
                _comparing.Compare(batch, compared);
                if (rare)
                {
                    _comparing.Weigh(batch, ComparedBatch.Every.AsSpan(0, batch.Count), compared);
                }

                for (var i = 0; i < batch.Count; i++)
                {
                    var number = compared.Patterns[i];
                    if (!state.Patterns.TryGetValue(number, out var pattern))
                    {
                        state.Patterns[number] = pattern = _comparing.Space.Unpack(number);
                    }

                    var weight = _weights.Whole(_weights.Before(number, compared.Kinds[i]), number, compared.Rarity[i]);
                    take(state.Taker, batch.LeftRecord(i), batch.RightRecord(i), pattern, weight);
                }
            },
            progress,
            cancel).Select(s => s.Taker)];
    }
}
