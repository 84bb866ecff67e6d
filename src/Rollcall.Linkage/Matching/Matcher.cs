namespace Rollcall.Linkage;

/// <summary>A record that may be the one that was asked for.</summary>
/// <param name="Record">Its number in the table.</param>
/// <param name="Reference">What it is called there.</param>
/// <param name="Weight">The match weight in bits.</param>
/// <param name="Probability">The probability that the two are one person.</param>
/// <param name="Levels">For each comparison of the model its level, from 0 for "not stated".</param>
public sealed record FoundMatch(int Record, string Reference, double Weight, double Probability, IReadOnlyList<int> Levels);

/// <summary>
/// Matches single records against a table, by a trained model, in real time: what makes a pair worth comparing is indexed.
/// Safe for use by several threads at once.
/// </summary>
public sealed class Matcher
{
    private readonly Table _table;
    private readonly LinkModel _fitted;
    private readonly PairComparing _comparing;
    private readonly PairWeights _weights;
    private readonly RuleIndex[] _rules;

    private Matcher(Table table, LinkModel fitted, PairComparing comparing, RuleIndex[] rules) =>
        (_table, _fitted, _comparing, _weights, _rules) = (table, fitted, comparing, new PairWeights(comparing.Space, fitted), rules);

    /// <summary>Indexes a table.</summary>
    /// <param name="table">The records to match against.</param>
    /// <param name="model">A trained model, such as a linkage saves.</param>
    /// <param name="options">Threads and similarities.</param>
    /// <param name="cancel">Stops indexing.</param>
    /// <exception cref="LinkageException">The model is not trained, or does not fit the table.</exception>
    public static Matcher Of(Table table, LinkageModel model, LinkOptions options, CancellationToken cancel = default)
    {
        if (!model.IsTrained)
        {
            throw new LinkageException("Matching single records needs a trained model: one that states m, u and lambda. A linkage saves one.");
        }

        var rows = RecordRows.Of(table, [.. model.Comparisons.SelectMany(ColumnComparer.Expressions)], options.Threads);
        var comparing = new PairComparing(
            [.. model.Comparisons.Select(c => ColumnComparer.Of(c, table, rows, options.Similarities))], rows, acrossOnly: true);
        var (fitted, fittedComparing) = (Training.Stated(model, comparing), comparing.With([.. model.Comparisons.Select(c => (double[])[0, .. c.U!])]));
        var rules = new RuleIndex[model.Blocking.Count];
        Workers.Share(options.Threads, rules.Length, r => rules[r] = new RuleIndex(table, model.Blocking[r]));
        cancel.ThrowIfCancellationRequested();
        return new Matcher(table, fitted, fittedComparing, rules);
    }

    /// <summary>The records that match best, the best first; equal ones in the table's order.</summary>
    /// <param name="record">What is known, by column; a column that is missing says nothing.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="above">Only matches with a weight above this, in bits.</param>
    public IReadOnlyList<FoundMatch> Match(IReadOnlyDictionary<string, string?> record, int most = 10, double above = 0)
    {
        var query = new QueryRecord(record);
        var candidates = new List<int>();
        foreach (var rule in _rules)
        {
            rule.Find(query, candidates);
        }

        candidates.Sort();
        var compare = _comparing.Comparers.Cast<ColumnComparer>().Select(c => c.Against(query)).ToArray();
        var levels = new byte[compare.Length];
        var found = new List<FoundMatch>();
        var last = -1;
        foreach (var candidate in candidates)
        {
            if (candidate == last)
            {
                continue;
            }

            last = candidate;
            var rarity = 0.0;
            for (var c = 0; c < levels.Length; c++)
            {
                (levels[c], var added) = compare[c](candidate);
                rarity += added;
            }

            var pattern = _comparing.Space.Number(levels);
            var weight = _weights.Whole(_weights.Before(pattern, 0), pattern, rarity);
            if (weight > above)
            {
                found.Add(new FoundMatch(candidate, _table.Reference(candidate), weight, LinkModel.Probability(weight), [.. levels.Select(l => (int)l)]));
            }
        }

        return [.. found.OrderByDescending(f => f.Weight).ThenBy(f => f.Record).Take(most)];
    }

    /// <summary>The comparisons that <see cref="FoundMatch.Levels"/> are levels of.</summary>
    public IReadOnlyList<Comparison> Comparisons => _fitted.Comparisons;
}
