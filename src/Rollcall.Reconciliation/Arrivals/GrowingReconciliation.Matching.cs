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

            return Scored(first, lists, cancel);
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
        new Sentences(_entries, counts ? _candidates : null));

    private List<Match> Scored(int first, CandidateLists candidates, CancellationToken cancel)
    {
        if (Model is null)
        {
            return [];
        }

        var (caution, evidence) = (new Caution(_scale), Evidence(counts: false));
        var listed = Math.Log2(_options.ListedFrom / (1 - _options.ListedFrom));
        var parts = new List<Match>[(candidates.Count + 255) / 256];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancel }, part =>
        {
            var matches = new List<Match>();
            for (var i = part * 256; i < Math.Min(candidates.Count, (part + 1) * 256); i++)
            {
                var from = matches.Count;
                foreach (var other in candidates[i])
                {
                    if (_scale.MayWeigh(listed, first + i, other, out var pair, out _) && !_revisions.AreTied(first + i, other))
                    {
                        matches.Add(Judged(pair, caution, evidence));
                    }
                }

                matches.Sort(from, matches.Count - from, BestFirst.Instance);
            }

            parts[part] = matches;
        });
        return [.. parts.SelectMany(p => p)];
    }

    private Match Judged(CandidatePair pair, Caution caution, PairEvidence evidence)
    {
        var weight = _scale.Weight(pair) + (_revisions.AreTied(pair.Left, pair.Right) ? Clusters.RevisionBits : 0);
        var probability = LinkModel.Probability(weight);
        var verdict = weight - caution.Doubt(pair.Pattern, pair.Rarity) > Math.Log2(_options.Threshold / (1 - _options.Threshold)) ? Verdict.Same
            : probability >= _options.PossibleFrom ? Verdict.Possible : Verdict.Different;
        return new Match(
            pair.Left, pair.Right, weight, probability, verdict, verdict == Verdict.Same ? Relation.None : evidence.Relation(pair.Left, pair.Right));
    }

    /// <summary>The most probable first; of equals the earlier entry.</summary>
    private sealed class BestFirst : IComparer<Match>
    {
        public static readonly BestFirst Instance = new();

        public int Compare(Match? x, Match? y) =>
            y!.Weight != x!.Weight ? y.Weight.CompareTo(x.Weight)
            : x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right);
    }
}
