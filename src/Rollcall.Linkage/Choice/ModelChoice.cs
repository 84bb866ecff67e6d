namespace Rollcall.Linkage;

/// <summary>
/// Chooses a model for a table from the data alone, without labels: which columns are compared and how, and which pairs of
/// records are. What it chooses can be saved, changed and used again.
/// </summary>
public static class ModelChoice
{
    private const long PairsARecord = 10, PairsOfShortTables = 2_000_000;

    private const long RandomPairsARecord = 100, LeastRandomPairs = 2_000_000;

    // Means of many weights are cautious: a cluster of true partners has some pairs that look unlike.
    private const double ClusterBits = -1;

    /// <summary>Chooses a model.</summary>
    /// <param name="table">The records.</param>
    /// <param name="options">How to choose.</param>
    /// <param name="cancel">Stops between steps.</param>
    /// <exception cref="LinkageException">There is nothing in the table that tells records apart; the message says what is missing.</exception>
    public static ChosenModel Of(Table table, ChoiceOptions options, CancellationToken cancel = default)
    {
        var profiles = Profiles(table, options);
        var reasons = new List<string>();
        var useful = Useful(profiles, reasons);
        var (repeated, families) = ColumnRelations.Of(table, useful);
        var compared = useful.Where(c => !repeated.ContainsKey(c.Name))
            .OrderByDescending(c => c.Information).Take(Pattern.MaxComparisons).OrderBy(c => profiles.IndexOf(c)).ToList();
        foreach (var column in useful.Except(compared))
        {
            reasons.Add($"{column.Name}: left out, since {repeated.GetValueOrDefault(column.Name, "others tell more")}.");
        }

        if (compared.Count == 0)
        {
            throw new LinkageException("No column tells records apart: each is empty, or the same in all, or numbers the rows. Add columns that describe what is to be linked.");
        }

        reasons.AddRange(compared.Select(c => ComparisonChoice.Reason(c) + "."));
        cancel.ThrowIfCancellationRequested();
        var keys = BlockingKey.Of(useful, families, compared.Select(c => c.Name).ToHashSet(StringComparer.Ordinal));
        var matches = LikelyMatches.Find(table, compared, keys, families, options.LinkOnly, options.Threads);
        cancel.ThrowIfCancellationRequested();
        var budget = options.Pairs ?? Math.Max(PairsARecord * table.Records, PairsOfShortTables);
        var rules = new RuleSearch(table, keys, matches, budget, options.LinkOnly, options.Threads).Best();
        if (rules.Count == 0)
        {
            throw new LinkageException($"No blocking rule makes fewer than {Said.Number(budget)} pairs: the columns tell too few records apart. Add columns, or allow more pairs.");
        }

        reasons.AddRange(rules.Select(Reason));
        var model = new LinkageModel([.. compared.Select(ComparisonChoice.Of)], [.. rules.Select(r => r.Rule)])
        {
            Training = new TrainingDefinition { Related = true, RandomPairs = Math.Clamp(RandomPairsARecord * table.Records, LeastRandomPairs, new TrainingDefinition().RandomPairs) },
            ClusterBits = ClusterBits,
        };
        return new ChosenModel(model, rules, reasons);
    }

    private static List<ColumnProfile> Profiles(Table table, ChoiceOptions options)
    {
        foreach (var name in options.Ignore)
        {
            table.Column(name);
        }

        var columns = table.Columns.Where(c => !options.Ignore.Contains(c.Name)).ToList();
        var profiles = new ColumnProfile[columns.Count];
        Workers.Share(options.Threads, columns.Count, c => profiles[c] = ColumnProfile.Of(columns[c], table.Records));
        return [.. profiles];
    }

    private static List<ColumnProfile> Useful(List<ColumnProfile> profiles, List<string> reasons)
    {
        reasons.AddRange(profiles.Where(p => p.Kind == ColumnKind.Silent).Select(p => $"{p.Name}: left out, since hardly any two records could differ in it."));
        reasons.AddRange(profiles.Where(p => p.Kind == ColumnKind.RowNumber).Select(p => $"{p.Name}: left out, since no two records share a value: it numbers the rows."));
        return [.. profiles.Where(p => p.IsUseful)];
    }

    private static string Reason(RuleEstimate rule) =>
        $"Compared are records equal in {string.Join(" and ", rule.Rule.On)}: about {Said.Number(rule.Pairs)} pairs; "
        + $"they hold {Said.Percent(rule.Finds)} of the matches, {Said.Percent(rule.Adds)} that no rule before finds, as far as can be told without labels.";
}

/// <summary>A model that was chosen from the data.</summary>
/// <param name="Model">The model, not trained yet.</param>
/// <param name="Rules">Its blocking rules, and what they are expected to do.</param>
/// <param name="Reasons">Why it was chosen, a plain sentence each.</param>
public sealed record ChosenModel(LinkageModel Model, IReadOnlyList<RuleEstimate> Rules, IReadOnlyList<string> Reasons);
