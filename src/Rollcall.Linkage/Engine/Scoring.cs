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
    public PairStore Above(
        double bound, PairSource source, LinkOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var store = new PairStore(source.Parts, options.PairMemory, options.SpillFolder ?? Path.GetTempPath());
        try
        {
            var states = Fill(store, bound, source, options, progress, cancel);
            foreach (var state in states)
            {
                state.Close(store);
                store.Compared += state.Pairs;
            }

            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private IReadOnlyList<State> Fill(
        PairStore store, double bound, PairSource source, LinkOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var low = bound - (_rarity ? _mostRarity : 0);
        return source.Visit(
            options.Threads,
            () => new State(_comparing.Comparisons.Count),
            (state, part, batch) =>
            {
                state.Open(part, store);
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
                if (_rarity)
                {
                    _comparing.Weigh(batch, candidates, compared);
                }

                foreach (var i in candidates)
                {
                    if (_weights.Whole(state.Weights[i], compared.Patterns[i], compared.Rarity[i]) is var weight && weight > bound)
                    {
                        state.Kept.Add(new WeightedPair(batch.LeftRecord(i), batch.RightRecord(i), weight));
                    }
                }

                if (store.Count + state.Kept.Count > options.MostPairsKept)
                {
                    throw new LinkageException(
                        $"More than {options.MostPairsKept:N0} pairs would be kept. Keep only surer ones (--pairs-above, --threshold), or link in parts.");
                }
            },
            progress,
            cancel);
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

        /// <summary>The pairs of the part at hand that are kept.</summary>
        public List<WeightedPair> Kept { get; private set; } = [];

        private int Part { get; set; } = -1;

        /// <summary>Begins a part, where it is not the one at hand.</summary>
        public void Open(int part, PairStore store)
        {
            if (part != Part)
            {
                Close(store);
                Part = part;
            }
        }

        /// <summary>Hands over the part at hand.</summary>
        public void Close(PairStore store)
        {
            if (Kept.Count > 0)
            {
                store.Keep(Part, Kept);
                Kept = [];
            }
        }
    }
}
