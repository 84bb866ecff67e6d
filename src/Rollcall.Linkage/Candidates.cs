namespace Rollcall.Linkage;

/// <summary>Passes over the pairs that a blocking finds. Pairs are not kept unless they are asked for.</summary>
public static class Candidates
{
    /// <summary>Counts the patterns of all pairs.</summary>
    public static IReadOnlyList<PatternCount> Count(
        Blocking blocking, IReadOnlyList<Comparer> comparers, Groups groups, int threads, CancellationToken cancel = default)
    {
        var comparisons = comparers.Sum(c => c.Comparisons.Count);
        var parts = blocking.Visit(
            threads,
            () => (Levels: new byte[comparisons], Counts: new Dictionary<(Pattern, int), long>()),
            (state, left, right) =>
            {
                comparers.Compare(left, right, state.Levels);
                var key = (Pattern.Pack(state.Levels), groups.Of(left, right));
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(state.Counts, key, out _)++;
            },
            cancel);
        return [.. parts.SelectMany(p => p.Counts)
            .GroupBy(c => c.Key)
            .Select(g => new PatternCount(g.Key.Item1, g.Key.Item2, g.Sum(c => c.Value)))
            .OrderBy(c => c.Groups).ThenBy(c => c.Pattern.Bits)];
    }

    /// <summary>Keeps the pairs whose match weight is above a bound, in the order of their records.</summary>
    public static IReadOnlyList<CandidatePair> Above(
        double weight, Blocking blocking, IReadOnlyList<Comparer> comparers, LinkModel model, Groups groups, int threads,
        CancellationToken cancel = default)
    {
        var comparisons = comparers.Sum(c => c.Comparisons.Count);
        var parts = blocking.Visit(
            threads,
            () => (Levels: new byte[comparisons], Bits: new double[comparisons], Pairs: new List<CandidatePair>()),
            (state, left, right) =>
            {
                var pair = Compare(comparers, left, right, state.Levels, state.Bits);
                if (model.Weight(pair.Pattern, groups.Of(left, right), pair.Rarity) > weight)
                {
                    state.Pairs.Add(pair);
                }
            },
            cancel);
        return [.. parts.SelectMany(p => p.Pairs).OrderBy(p => p.Left).ThenBy(p => p.Right)];
    }

    /// <summary>Compares one pair.</summary>
    /// <param name="comparers">What to compare.</param>
    /// <param name="left">The one record.</param>
    /// <param name="right">The other record.</param>
    /// <param name="levels">Filled with the level of each comparison.</param>
    /// <param name="bits">Filled with what the values add to each comparison, in bits.</param>
    public static CandidatePair Compare(IReadOnlyList<Comparer> comparers, int left, int right, Span<byte> levels, Span<double> bits)
    {
        comparers.Compare(left, right, levels);
        comparers.Rarity(left, right, levels, bits);
        var rarity = 0.0;
        foreach (var b in bits)
        {
            rarity += b;
        }

        return new CandidatePair(left, right, Pattern.Pack(levels), (float)rarity);
    }
}
