using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>Passes over the pairs that a blocking finds. Pairs are not kept unless they are asked for.</summary>
public static class Candidates
{
    /// <summary>Counts the patterns of pairs, with what their values add in whole bits.</summary>
    public static IReadOnlyList<PatternCount> Count(IReadOnlyList<CandidatePair> pairs, Groups groups)
    {
        var counts = new Dictionary<(Pattern, int, float), int>();
        foreach (var pair in pairs)
        {
            var key = (pair.Pattern, groups.Of(pair.Left, pair.Right), MathF.Round(pair.Rarity));
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        return [.. counts.Select(c => new PatternCount(c.Key.Item1, c.Key.Item2, c.Value, c.Key.Item3))
            .OrderBy(c => c.Groups).ThenBy(c => c.Pattern.Bits).ThenBy(c => c.Rarity)];
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
