namespace Rollcall.Linkage;

/// <summary>Weighs pairs by a model, and keeps those above a bound.</summary>
internal sealed class Scoring
{
    private readonly PairComparing _comparing;
    private readonly PairWeights _weights;
    private readonly bool _rarity;
    private readonly double _mostRarity;

    public Scoring(PairComparing comparing, LinkModel model)
    {
        (_comparing, _weights) = (comparing, new PairWeights(comparing.Space, model));
        _mostRarity = comparing.MostRarity + 0.01;
        _rarity = comparing.MostRarity > 0;
    }

    /// <summary>The pairs above a weight in bits, in the order in which the source brings them.</summary>
    public ScoredPairs Above(
        double bound, PairSource source, LinkOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var kept = 0L;
        var parts = new List<WeightedPair>?[source.Parts];
        var low = bound - (_rarity ? _mostRarity : 0);
        var states = source.Visit(
            options.Threads,
            () => new State(_comparing.Comparisons.Count),
            (state, part, batch) =>
            {
                state.Pairs += batch.Count;
                var compared = state.Compared;
                _comparing.Compare(batch, compared);
                var count = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    var weight = _weights.Before(compared.Patterns[i], compared.Kinds[i]);
                    state.Weights[i] = weight;
                    state.Candidates[count] = (ushort)i;
                    count += weight > low ? 1 : 0;
                }

                var candidates = state.Candidates.AsSpan(0, count);
                var here = 0;
                if (_rarity)
                {
                    _comparing.Weigh(batch, candidates, compared);
                }

                foreach (var i in candidates)
                {
                    if (_weights.Whole(state.Weights[i], compared.Patterns[i], compared.Rarity[i]) is var weight && weight > bound)
                    {
                        (parts[part] ??= []).Add(new WeightedPair(batch.LeftRecord(i), batch.RightRecord(i), weight));
                        here++;
                    }
                }

                if (Interlocked.Add(ref kept, here) > options.MostPairsKept)
                {
                    throw new LinkageException(
                        $"More than {options.MostPairsKept:N0} pairs would be kept, which is more than fits. Keep only surer ones (--pairs-above, --threshold), or link in parts.");
                }
            },
            progress,
            cancel);
        return new ScoredPairs([.. parts.OfType<List<WeightedPair>>()], states.Sum(s => s.Pairs));
    }

    /// <summary>The match weight of any pair, in bits.</summary>
    public double Weight(int left, int right)
    {
        Span<byte> levels = stackalloc byte[_comparing.Space.Comparisons];
        Span<double> bits = stackalloc double[levels.Length];
        _comparing.Comparers.Compare(left, right, levels);
        _comparing.Comparers.Rarity(left, right, levels, bits);
        var rarity = 0.0;
        foreach (var bit in bits)
        {
            rarity += bit;
        }

        var pattern = _comparing.Space.Number(levels);
        return _weights.Whole(_weights.Before(pattern, _comparing.KindOf(left, right)), pattern, rarity);
    }

    private sealed class State(int comparisons)
    {
        public ComparedBatch Compared { get; } = new(comparisons);

        public ushort[] Candidates { get; } = new ushort[PairBatch.Capacity];

        public double[] Weights { get; } = new double[PairBatch.Capacity];

        public long Pairs { get; set; }
    }
}

/// <summary>Pairs that were weighed and kept.</summary>
/// <param name="Parts">The pairs, in parts.</param>
/// <param name="Compared">How many pairs were weighed.</param>
internal sealed record ScoredPairs(IReadOnlyList<List<WeightedPair>> Parts, long Compared)
{
    /// <summary>How many pairs were kept.</summary>
    public int Count => Parts.Sum(p => p.Count);

    /// <summary>All pairs that were kept.</summary>
    public WeightedPair[] ToArray()
    {
        var all = new WeightedPair[Count];
        var at = 0;
        foreach (var part in Parts)
        {
            part.CopyTo(all, at);
            at += part.Count;
        }

        return all;
    }
}
