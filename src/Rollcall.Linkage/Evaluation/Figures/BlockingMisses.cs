using System.Numerics;

namespace Rollcall.Linkage;

/// <summary>A blocking rule that would find pairs which were missed.</summary>
/// <param name="Columns">The columns that must agree.</param>
/// <param name="Finds">The missed pairs that it finds and the rules before it do not.</param>
/// <param name="FindsAlone">All missed pairs that it finds.</param>
/// <param name="PairsAdded">How many pairs it would add to be compared, if known.</param>
public sealed record RuleSuggestion(IReadOnlyList<string> Columns, long Finds, long FindsAlone, long? PairsAdded);

/// <summary>The missed pairs that agree on a column.</summary>
public readonly record struct ColumnAgreement(string Column, long Pairs);

/// <summary>The pairs that are the same and that no blocking rule found: how many, what they share, and which rules would find them.</summary>
public sealed class BlockingMisses
{
    /// <summary>The most columns that are looked at.</summary>
    public const int MostColumns = 64;

    private const int RulesCosted = 40;

    private BlockingMisses(long same, long missed, IReadOnlyList<ColumnAgreement> columns, IReadOnlyList<RuleSuggestion> suggestions, long without)
    {
        (Same, Missed, Columns, Suggestions, WithoutCommonValue) = (same, missed, columns, suggestions, without);
        Found = ShareEstimate.Wilson(same == 0 ? 1 : (double)(same - missed) / same, same);
    }

    /// <summary>All pairs known to be the same.</summary>
    public long Same { get; }

    /// <summary>Those that were never compared.</summary>
    public long Missed { get; }

    /// <summary>The share that was compared, with its interval: no threshold can find more.</summary>
    public ShareEstimate Found { get; }

    /// <summary>For each column, the missed pairs that agree on it, the most first.</summary>
    public IReadOnlyList<ColumnAgreement> Columns { get; }

    /// <summary>Rules that would find missed pairs, each chosen for what those before it leave.</summary>
    public IReadOnlyList<RuleSuggestion> Suggestions { get; }

    /// <summary>Missed pairs that agree on no column at all: no rule of equal columns finds them.</summary>
    public long WithoutCommonValue { get; }

    /// <summary>Sums up what was missed.</summary>
    /// <param name="columns">The columns, at most <see cref="MostColumns"/>.</param>
    /// <param name="missed">For each missed pair the columns on which both records have the same value, a bit each, the first column lowest.</param>
    /// <param name="same">All pairs known to be the same, missed or not.</param>
    /// <param name="pairsAdded">How many pairs a rule (columns as bits) would add; null where that is not known.</param>
    /// <param name="mostPairs">Rules that add more are not suggested.</param>
    /// <param name="most">How many rules are suggested at most.</param>
    public static BlockingMisses Of(
        IReadOnlyList<string> columns, IEnumerable<ulong> missed, long same,
        Func<ulong, long>? pairsAdded = null, long mostPairs = 50_000_000, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(missed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns.Count, MostColumns, nameof(columns));
        var groups = missed.GroupBy(m => m).Select(g => (Agreeing: g.Key, Pairs: g.LongCount())).OrderBy(g => g.Agreeing).ToList();
        var all = groups.Sum(g => g.Pairs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(all, same, nameof(missed));
        var agreements = columns.Select((name, c) => new ColumnAgreement(name, Pairs(groups, 1UL << c)))
            .Where(a => a.Pairs > 0).OrderByDescending(a => a.Pairs).ToList();
        return new BlockingMisses(same, all, agreements, Suggest(columns, groups, pairsAdded, mostPairs, most), groups.Where(g => g.Agreeing == 0).Sum(g => g.Pairs));
    }

    /// <summary>
    /// One rule after the other, each the one that finds most of what is left for the root of the pairs that it adds: four times
    /// as many pairs should find twice as much. Where the cost is not known, rules of two columns come before those of one,
    /// which find more but compare so much that they seldom pay.
    /// </summary>
    private static List<RuleSuggestion> Suggest(
        IReadOnlyList<string> columns, List<(ulong Agreeing, long Pairs)> groups, Func<ulong, long>? pairsAdded, long mostPairs, int most)
    {
        // Only rules that find most are worth finding out the cost of.
        var affordable = Rules(columns.Count, groups)
            .OrderByDescending(rule => Pairs(groups, rule)).ThenBy(rule => rule)
            .Take(pairsAdded is null ? int.MaxValue : RulesCosted)
            .Select(rule => (Rule: rule, Cost: pairsAdded?.Invoke(rule)))
            .Where(r => r.Cost is null || r.Cost <= mostPairs)
            .ToList();
        var (left, chosen) = (groups, new List<RuleSuggestion>());
        while (chosen.Count < most)
        {
            var best = affordable.Select(r => (r.Rule, r.Cost, Finds: Pairs(left, r.Rule)))
                .Where(r => r.Finds > 0)
                .OrderByDescending(r => r.Cost is null ? BitOperations.PopCount(r.Rule) : 0)
                .ThenByDescending(r => r.Finds / Math.Sqrt(Math.Max(r.Cost ?? 1, 1))).ThenBy(r => r.Rule)
                .FirstOrDefault();
            if (best.Finds == 0)
            {
                break;
            }

            var names = columns.Where((_, c) => (best.Rule >> c & 1) == 1).ToList();
            chosen.Add(new RuleSuggestion(names, best.Finds, Pairs(groups, best.Rule), best.Cost));
            left = [.. left.Where(g => (g.Agreeing & best.Rule) != best.Rule)];
        }

        return chosen;
    }

    /// <summary>Each column, and each two columns, that some missed pair agrees on.</summary>
    private static IEnumerable<ulong> Rules(int columns, List<(ulong Agreeing, long Pairs)> groups) =>
        from a in Enumerable.Range(0, columns)
        from b in Enumerable.Range(a, columns - a)
        let rule = 1UL << a | 1UL << b
        where Pairs(groups, rule) > 0
        select rule;

    private static long Pairs(List<(ulong Agreeing, long Pairs)> groups, ulong rule)
    {
        var sum = 0L;
        foreach (var (agreeing, pairs) in groups)
        {
            sum += (agreeing & rule) == rule ? pairs : 0;
        }

        return sum;
    }
}
