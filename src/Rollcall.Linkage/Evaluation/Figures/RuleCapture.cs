using System.Numerics;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>How many pairs are the same that no rule found, judged by how often several rules found the same pair.</summary>
/// <param name="Found">Pairs that are the same and were found, expected from their probabilities.</param>
/// <param name="AtLeast">Pairs that are the same and were not found; rules that fail together make it more than this.</param>
/// <param name="Low">The lower end of the 95 % interval of <paramref name="AtLeast"/>, by chance alone.</param>
/// <param name="High">The upper end.</param>
/// <param name="Independent">The same if rules found pairs independently of one another, all pairs being equally easy to find.</param>
public sealed record RuleCaptureEstimate(double Found, double AtLeast, double Low, double High, double Independent)
{
    /// <summary>The share of the pairs that are the same which blocking found; at most this.</summary>
    public double FoundShareAtMost => Found + AtLeast > 0 ? Found / (Found + AtLeast) : 1;
}

/// <summary>
/// Capture and recapture across blocking rules: each rule is a list on which a pair may stand. Pairs that only one rule found
/// tell of those that none found. The estimate is Chao's lower bound for rules of unequal reach and pairs unequally easy to
/// find (Chao 1989; Chao, Lee and Jeng 1992): n0 ≥ (f1² − Σ z²)/(2·f2), with f1 and f2 the pairs found by exactly one and by
/// exactly two rules, and z those found by one given rule alone. For two rules it is Lincoln and Petersen's z1·z2/f2.
/// Pairs count by their probability of being the same, so labels aren't needed. Rules that look at a common column are no
/// lists of their own (what agrees on it is on both); so only sets of rules without a column in common are used, of all such
/// sets the one with the greatest bound, and what the other rules found besides is taken off.
/// </summary>
public sealed class RuleCapture
{
    private const double Unit = 1L << 32;

    private readonly Dictionary<ulong, long> _found = [];
    private readonly IReadOnlyList<ulong> _columns;

    /// <summary>Creates an empty one.</summary>
    /// <param name="columns">For each rule the columns that it looks at, a bit each; at most 64 rules.</param>
    public RuleCapture(IReadOnlyList<ulong> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns.Count, 64, nameof(columns));
        _columns = columns;
    }

    /// <summary>Takes a pair that was compared.</summary>
    /// <param name="rules">All rules that find it, a bit each, not only the first.</param>
    /// <param name="probability">The probability that it is the same.</param>
    public void Add(ulong rules, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfZero(rules);
        CollectionsMarshal.GetValueRefOrAddDefault(_found, rules, out _) += (long)Math.Round(probability * Unit);
    }

    /// <summary>Adds what another has taken.</summary>
    public void Merge(RuleCapture other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (rules, sum) in other._found)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_found, rules, out _) += sum;
        }
    }

    /// <summary>
    /// The estimate, or null if nothing can be said: no two rules without a common column found anything, or none found the
    /// same pair.
    /// </summary>
    public RuleCaptureEstimate? Estimate()
    {
        var cells = _found.OrderBy(f => f.Key).Select(f => (Rules: f.Key, Pairs: f.Value / Unit)).Where(c => c.Pairs > 0).ToList();
        var all = cells.Sum(c => c.Pairs);
        var best = SetsWithoutCommonColumns().Select(set => Estimate(cells, set)).OfType<SetEstimate>()
            .OrderByDescending(e => e.IsSure).ThenBy(e => e.IsSure ? -e.Total : e.Variance / (e.Total * e.Total)).FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var missed = Math.Max(0, best.Total - all);
        var (low, high) = LogNormal(missed, best.Variance);
        return new RuleCaptureEstimate(all, missed, low, high, Math.Max(0, best.Independent - all));
    }

    /// <summary>For each two rules without a common column, these with as many more as fit, those of least number first.</summary>
    private IEnumerable<ulong> SetsWithoutCommonColumns()
    {
        var sets = new HashSet<ulong>();
        for (var a = 0; a < _columns.Count; a++)
        {
            for (var b = a + 1; b < _columns.Count; b++)
            {
                if ((_columns[a] & _columns[b]) != 0)
                {
                    continue;
                }

                var (set, taken) = (1UL << a | 1UL << b, _columns[a] | _columns[b]);
                for (var c = 0; c < _columns.Count; c++)
                {
                    if ((taken & _columns[c]) == 0 && (set >> c & 1) == 0)
                    {
                        set |= 1UL << c;
                        taken |= _columns[c];
                    }
                }

                if (sets.Add(set))
                {
                    yield return set;
                }
            }
        }
    }

    private static SetEstimate? Estimate(List<(ulong Rules, double Pairs)> cells, ulong set)
    {
        var within = cells.Select(c => (Rules: c.Rules & set, c.Pairs)).Where(c => c.Rules != 0).ToList();
        var twice = within.Where(c => BitOperations.PopCount(c.Rules) == 2).Sum(c => c.Pairs);
        if (twice <= 0)
        {
            return null;
        }

        var alone = within.Where(c => BitOperations.PopCount(c.Rules) == 1).GroupBy(c => c.Rules).Select(g => g.Sum(c => c.Pairs)).ToList();
        var once = alone.Sum();
        var found = within.Sum(c => c.Pairs);
        var missed = ((once * once) - alone.Sum(z => z * z)) / (2 * twice);
        // Cells vary as Poisson counts do, and so does the one that is not seen; the delta method carries that to the estimate.
        var variance = alone.Sum(z => z * Math.Pow((once - z) / twice, 2)) + (missed * missed / twice) + missed;
        return new SetEstimate(found + missed, variance, Independent(within, set, found));
    }

    /// <summary>An interval that cannot fall below nothing (Burnham et al. 1987).</summary>
    private static (double Low, double High) LogNormal(double missed, double variance)
    {
        if (missed <= 0)
        {
            return (0, ShareEstimate.Z * Math.Sqrt(variance));
        }

        var factor = Math.Exp(ShareEstimate.Z * Math.Sqrt(Math.Log(1 + (variance / (missed * missed)))));
        return (missed / factor, missed * factor);
    }

    /// <summary>Solves 1 − found/N = Π(1 − n_i/N) for N (Darroch 1958) by bisection.</summary>
    private static double Independent(List<(ulong Rules, double Pairs)> cells, ulong set, double found)
    {
        var byRule = Enumerable.Range(0, 64).Where(r => (set >> r & 1) == 1)
            .Select(r => cells.Where(c => (c.Rules >> r & 1) == 1).Sum(c => c.Pairs)).ToList();
        double low = found, high = found * 1e9;
        for (var i = 0; i < 200 && high - low > 1e-9 * high; i++)
        {
            var n = (low + high) / 2;
            var none = byRule.Aggregate(1.0, (p, r) => p * (1 - (r / n)));
            (low, high) = none > 1 - (found / n) ? (n, high) : (low, n);
        }

        return (low + high) / 2;
    }

    /// <summary>All pairs that are the same, as a set of rules has it. Of bounds that are known to a tenth the greatest is nearest.</summary>
    private sealed record SetEstimate(double Total, double Variance, double Independent)
    {
        public bool IsSure => Variance <= Math.Pow(0.1 * Total, 2);
    }
}
