using System.Numerics;

namespace Rollcall.Linkage;

/// <summary>
/// Looks for blocking rules that together find as many matches as a number of pairs allows: of all rules that make few enough
/// pairs by themselves, the one that adds most for its cost is taken, again and again.
/// </summary>
internal sealed class RuleSearch
{
    private const int MostTriples = 120, MostRules = 24, LargestBlock = 300;

    // One rule may take this part of all pairs; a rule that adds less than such a share of the matches is not worth its sorting,
    // unless the table is short.
    private const double PartOfBudget = 0.3, LeastAdded = 0.002, LeastKept = 0.5, LongTable = 200_000;

    private readonly IReadOnlyList<BlockingKey> _keys;
    private readonly PairEstimates _estimates;
    private readonly double _budget;
    private readonly int _records;
    private readonly int _threads;
    private readonly ulong[][] _agree;
    private readonly double[] _chance;

    /// <param name="table">The records.</param>
    /// <param name="keys">What rules are made of.</param>
    /// <param name="matches">Pairs that are likely matches.</param>
    /// <param name="budget">How many pairs may be made in all.</param>
    /// <param name="acrossOnly">True to make pairs of different groups only.</param>
    /// <param name="threads">How many threads work at once.</param>
    public RuleSearch(Table table, IReadOnlyList<BlockingKey> keys, LikelyMatches matches, double budget, bool acrossOnly, int threads)
    {
        (_keys, _budget, _records, _threads) = (keys, budget, table.Records, threads);
        _estimates = new PairEstimates(table, keys, acrossOnly, threads);
        _agree = [.. keys.Select((_, k) => Bits(matches, k))];
        _chance = new double[keys.Count];
        Workers.Share(threads, keys.Count, k => _chance[k] = _estimates.Pairs([k], int.MaxValue).Pairs);
    }

    /// <summary>The rules, the most telling first, each with what it is expected to do.</summary>
    public IReadOnlyList<RuleEstimate> Best()
    {
        var candidates = Candidates();
        var chosen = new List<RuleEstimate>();
        var found = new ulong[_agree[0].Length];
        var spent = 0.0;
        var least = LeastAdded * Math.Min(1, _records / LongTable);
        while (chosen.Count < MostRules)
        {
            var best = (Candidate?)null;
            var (score, most) = (0.0, 0.0);
            foreach (var candidate in candidates)
            {
                var added = Added(candidate.Finds, found);
                // A rule costs its pairs, and the sorting of all records.
                var gain = added / (candidate.Pairs + (0.5 * _records));
                if (added > 0 && added >= least && spent + candidate.Pairs <= _budget && gain > score)
                {
                    (best, score, most) = (candidate, gain, added);
                }
            }

            if (best is null)
            {
                break;
            }

            chosen.Add(new RuleEstimate(Rule(best), best.Pairs, Share(best.Finds), most));
            spent += best.Pairs;
            for (var w = 0; w < found.Length; w++)
            {
                found[w] |= best.Finds[w];
            }
        }

        return chosen;
    }

    /// <summary>The rule, with a bound for its blocks where any are too large.</summary>
    private BlockingRule Rule(Candidate rule) => new([.. rule.Keys.Select(k => _keys[k].On)], rule.Kept < 1 ? LargestBlock : int.MaxValue);

    /// <summary>Rules that are narrow enough, and of which no part is narrow enough and cheap.</summary>
    private List<Candidate> Candidates()
    {
        var all = new List<Candidate>();
        var cheap = new HashSet<(int, int)>();
        var singles = Measured([.. Enumerable.Range(0, _keys.Count).Select(k => (int[])[k])]);
        all.AddRange(singles.Where(IsNarrow));
        var single = singles.Where(IsCheap).Select(s => s.Keys[0]).ToHashSet();
        var pairs = new List<int[]>();
        for (var i = 0; i < _keys.Count; i++)
        {
            for (var j = i + 1; j < _keys.Count; j++)
            {
                if (!single.Contains(i) && !single.Contains(j) && _keys[i].Family != _keys[j].Family && Predicted(i, j) <= 4 * PartOfBudget * _budget)
                {
                    pairs.Add([i, j]);
                }
            }
        }

        var doubles = Measured(pairs);
        all.AddRange(doubles.Where(IsNarrow));
        cheap.UnionWith(doubles.Where(IsCheap).Select(d => (d.Keys[0], d.Keys[1])));
        var triples = new List<int[]>();
        for (var i = 0; i < _keys.Count; i++)
        {
            for (var j = i + 1; j < _keys.Count; j++)
            {
                for (var k = j + 1; k < _keys.Count; k++)
                {
                    if (!single.Contains(i) && !single.Contains(j) && !single.Contains(k)
                        && !cheap.Contains((i, j)) && !cheap.Contains((i, k)) && !cheap.Contains((j, k))
                        && _keys[i].Family != _keys[j].Family && _keys[i].Family != _keys[k].Family && _keys[j].Family != _keys[k].Family
                        && Predicted(i, j, k) <= PartOfBudget * _budget)
                    {
                        triples.Add([i, j, k]);
                    }
                }
            }
        }

        all.AddRange(Measured([.. triples.OrderByDescending(t => Share(Finds(t))).Take(MostTriples)]).Where(IsNarrow));
        return all;

        bool IsNarrow(Candidate c) => c.Pairs <= PartOfBudget * _budget && c.Kept >= LeastKept;
        bool IsCheap(Candidate c) => c.Pairs <= 0.5 * _records && c.Kept > 0.95;
    }

    private List<Candidate> Measured(List<int[]> rules)
    {
        var measured = new Candidate[rules.Count];
        Workers.Share(_threads, rules.Count, r =>
        {
            var (pairs, kept) = _estimates.Pairs(rules[r], LargestBlock);
            measured[r] = new Candidate(rules[r], pairs, kept, Thinned(Finds(rules[r]), kept, r));
        });
        return [.. measured];
    }

    /// <summary>The pairs of a rule if its keys had nothing to do with one another.</summary>
    private double Predicted(params ReadOnlySpan<int> keys)
    {
        var all = Math.Max(1, _records * (_records - 1.0) / 2);
        var pairs = all;
        foreach (var key in keys)
        {
            pairs *= _chance[key] / all;
        }

        return pairs;
    }

    private ulong[] Finds(int[] keys)
    {
        var finds = _agree[keys[0]].ToArray();
        foreach (var key in keys.AsSpan(1))
        {
            for (var w = 0; w < finds.Length; w++)
            {
                finds[w] &= _agree[key][w];
            }
        }

        return finds;
    }

    /// <summary>Leaves so many of the matches: those whose block is too large are not found.</summary>
    private static ulong[] Thinned(ulong[] finds, double kept, int seed)
    {
        if (kept < 1)
        {
            var random = new Random(seed);
            for (var m = 0; m < finds.Length * 64; m++)
            {
                finds[m / 64] &= random.NextDouble() < kept ? ulong.MaxValue : ~(1UL << (m % 64));
            }
        }

        return finds;
    }

    private static double Share(ulong[] finds) => Added(finds, new ulong[finds.Length]);

    private static double Added(ulong[] finds, ulong[] found)
    {
        var added = 0;
        for (var w = 0; w < finds.Length; w++)
        {
            added += BitOperations.PopCount(finds[w] & ~found[w]);
        }

        return (double)added / (finds.Length * 64);
    }

    /// <summary>For each drawn match a bit: whether it agrees in a key. Without likely matches, any three of four do, by turns.</summary>
    private static ulong[] Bits(LikelyMatches matches, int key)
    {
        var count = matches.Agreements.Count == 0 ? 4096 : matches.Agreements.Count;
        var bits = new ulong[(count + 63) / 64];
        var random = new Random(key + 1);
        for (var m = 0; m < count; m++)
        {
            var agrees = matches.Agreements.Count == 0 ? random.NextDouble() < 0.7 : matches.Agreements[m][key];
            bits[m / 64] |= agrees ? 1UL << (m % 64) : 0;
        }

        return bits;
    }

    private sealed record Candidate(int[] Keys, double Pairs, double Kept, ulong[] Finds);
}
