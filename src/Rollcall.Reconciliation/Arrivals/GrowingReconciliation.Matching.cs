using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

public sealed partial class GrowingReconciliation
{
    /// <summary>
    /// The scored pairs of some entries and any others in force, by the model as it is now: what an arrival would have brought
    /// had all the others been there before.
    /// </summary>
    /// <param name="first">The number of the first entry.</param>
    /// <param name="count">How many entries from there.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>By entry from the first on, and for each the most probable first; a pair of two of these entries once.</returns>
    public IReadOnlyList<Match> Matches(int first, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        lock (_arriving)
        {
            var lists = new CandidateLists();
            for (var entry = first; entry < first + count; entry++)
            {
                var found = new List<int>();
                if (_inForce[entry])
                {
                    _keys.Find(KeysOf(entry), found);
                    found.RemoveAll(other => other == entry || (other > entry && other < first + count));
                }

                lists.Add(found);
            }

            return Scored(first, lists, hold: false, cancel);
        }
    }

    /// <summary>Weighs two entries by the model as it is now.</summary>
    /// <exception cref="InvalidOperationException">Nothing was learnt yet.</exception>
    public Match Weigh(int left, int right)
    {
        Pair(ref left, ref right);
        Match? match = null;
        Reading(() => match = Judged(_scale.Compare(left, right), new Caution(_scale), Evidence(counts: false)));
        return match!;
    }

    /// <summary>The evidence of two entries by the model as it is now, prior first; the bits add up to the match's weight.</summary>
    /// <param name="left">The one entry.</param>
    /// <param name="right">The other entry.</param>
    /// <param name="counts">
    /// Whether to say how many entries share a value. That tells of entries that whoever reads it may not be allowed to see.
    /// </param>
    /// <exception cref="InvalidOperationException">Nothing was learnt yet.</exception>
    public IReadOnlyList<Evidence> Explain(int left, int right, bool counts = false)
    {
        Pair(ref left, ref right);
        IReadOnlyList<Evidence> evidence = [];
        Reading(() => evidence = Evidence(counts).Explain(left, right));
        return evidence;
    }

    private void Pair(ref int left, ref int right)
    {
        Existing(left);
        Existing(right);
        ArgumentOutOfRangeException.ThrowIfEqual(left, right);
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        if (Model is null)
        {
            throw new InvalidOperationException("Nothing was learnt yet: pairs can be weighed once two entries are there.");
        }
    }

    private PairEvidence Evidence(bool counts) => new(
        _entries, _scale, (left, right) => _revisions.AreTied(left, right) ? "" : null,
        new Sentences(_entries, counts ? _inForce.Count : null));

    // Pairs below what is listed by this, in bits, are held all the same: what is learnt later may lift them.
    private const double Doubtful = 4;

    private List<Match> Scored(int first, CandidateLists candidates, bool hold, CancellationToken cancel)
    {
        if (Model is null)
        {
            return [];
        }

        var (caution, evidence) = (new Caution(_scale), Evidence(counts: false));
        var listed = Math.Log2(_options.ListedFrom / (1 - _options.ListedFrom));
        var (parts, held) = (new List<Match>[(candidates.Count + 255) / 256], new List<(int, int, double)>[(candidates.Count + 255) / 256]);
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancel }, part =>
        {
            var (matches, below) = (new List<Match>(), new List<(int, int, double)>());
            for (var i = part * 256; i < Math.Min(candidates.Count, (part + 1) * 256); i++)
            {
                var from = matches.Count;
                foreach (var other in candidates[i])
                {
                    if (!_scale.MayWeigh(listed - Doubtful, first + i, other, out var pair, out var weight) || _revisions.AreTied(first + i, other))
                    {
                        continue;
                    }

                    if (weight >= listed)
                    {
                        matches.Add(Judged(pair, caution, evidence));
                    }
                    else
                    {
                        below.Add((pair.Left, pair.Right, weight));
                    }
                }

                matches.Sort(from, matches.Count - from, BestFirst.Instance);
            }

            (parts[part], held[part]) = (matches, below);
        });
        if (hold)
        {
            for (var part = 0; part < parts.Length; part++)
            {
                parts[part].ForEach(m => _held.Add(m.Left, m.Right, m.Weight));
                held[part].ForEach(p => _held.Add(p.Item1, p.Item2, p.Item3));
            }
        }

        return [.. parts.SelectMany(p => p)];
    }

    private Match Judged(CandidatePair pair, Caution caution, PairEvidence evidence)
    {
        var weight = _scale.Weight(pair) + (_revisions.AreTied(pair.Left, pair.Right) ? Clusters.RevisionBits : 0);
        var probability = LinkModel.Probability(weight);
        var verdict = VerdictOf(pair, weight, caution);
        return new Match(
            pair.Left, pair.Right, weight, probability, verdict, verdict == Verdict.Same ? Relation.None : evidence.Relation(pair.Left, pair.Right));
    }

    private Verdict VerdictOf(CandidatePair pair, double weight, Caution caution) =>
        weight - caution.Doubt(pair.Pattern, pair.Rarity) > Math.Log2(_options.Threshold / (1 - _options.Threshold)) ? Verdict.Same
        : LinkModel.Probability(weight) >= _options.PossibleFrom ? Verdict.Possible : Verdict.Different;

    /// <summary>The most probable first; of equals the earlier entry.</summary>
    private sealed class BestFirst : IComparer<Match>
    {
        public static readonly BestFirst Instance = new();

        public int Compare(Match? x, Match? y) =>
            y!.Weight != x!.Weight ? y.Weight.CompareTo(x.Weight)
            : x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right);
    }
}
