namespace Rollcall.Linkage;

/// <summary>Compares batches of pairs, and makes patterns of them.</summary>
internal sealed class PairComparing
{
    private readonly IReadOnlyList<ColumnComparer> _comparers;
    private readonly RecordRows _rows;

    /// <param name="comparers">What is compared, one comparison each.</param>
    /// <param name="rows">The codes of the records.</param>
    /// <param name="acrossOnly">True where pairs within a group are never compared.</param>
    public PairComparing(IReadOnlyList<ColumnComparer> comparers, RecordRows rows, bool acrossOnly)
    {
        (_comparers, _rows, AcrossOnly) = (comparers, rows, acrossOnly);
        Space = new PatternSpace(Comparisons, rows.GroupSlot >= 0 && !acrossOnly ? 2 : 1);
    }

    public PatternSpace Space { get; }

    /// <summary>True where pairs within a group are never compared.</summary>
    public bool AcrossOnly { get; }

    public IReadOnlyList<Comparer> Comparers => _comparers;

    public IReadOnlyList<Comparison> Comparisons => [.. _comparers.SelectMany(c => c.Comparisons)];

    /// <summary>The most that the values of a pair can add to its evidence, in bits.</summary>
    public double MostRarity => _comparers.Sum(c => Math.Max(0, c.MostRarity));

    /// <summary>The same with term frequencies measured against the model's own u of exact agreement.</summary>
    public PairComparing With(IReadOnlyList<IReadOnlyList<double>> u) =>
        new([.. _comparers.Select((c, i) => c.With(u[i][1]))], _rows, AcrossOnly);

    /// <summary>0 for a pair within a group, 1 for one across groups, where the two are told apart; 0 otherwise.</summary>
    public int KindOf(int left, int right) => Space.Kinds == 2 && _rows.GroupOf(left) != _rows.GroupOf(right) ? 1 : 0;

    /// <summary>Compares a batch.</summary>
    public void Compare(PairBatch batch, ComparedBatch into)
    {
        for (var c = 0; c < _comparers.Count; c++)
        {
            var levels = into.Levels.AsSpan(c * PairBatch.Capacity);
            if (_comparers[c].IsExactOn(batch.Equal))
            {
                levels[..batch.Count].Fill(1);
            }
            else
            {
                _comparers[c].Compare(batch, levels);
            }
        }

        Space.Pack(into.Levels, into.Patterns.AsSpan(0, batch.Count));
        if (Space.Kinds == 2)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                into.Kinds[i] = (byte)KindOf(batch.LeftRecord(i), batch.RightRecord(i));
            }
        }
    }

    /// <summary>False for pairs within a group where those are never compared.</summary>
    public bool IsCompared(int left, int right) => !AcrossOnly || _rows.GroupSlot < 0 || _rows.GroupOf(left) != _rows.GroupOf(right);

    /// <summary>A labelled pair as a model sees it.</summary>
    /// <param name="left">The one record.</param>
    /// <param name="right">The other record.</param>
    /// <param name="same">True where it is one person.</param>
    /// <param name="rare">False to leave out what the values add.</param>
    public LabelledPattern Labelled(int left, int right, bool same, bool rare)
    {
        Span<byte> levels = stackalloc byte[Space.Comparisons];
        Span<double> bits = stackalloc double[levels.Length];
        Comparers.Compare(left, right, levels);
        bits.Clear();
        if (rare)
        {
            Comparers.Rarity(left, right, levels, bits);
        }

        var rarity = 0.0;
        foreach (var bit in bits)
        {
            rarity += bit;
        }

        return new LabelledPattern(Pattern.Pack(levels), KindOf(left, right), same, rarity);
    }

    /// <summary>Finds out what the values of some pairs of a compared batch add to the evidence.</summary>
    public void Weigh(PairBatch batch, ReadOnlySpan<ushort> which, ComparedBatch into)
    {
        foreach (var i in which)
        {
            into.Rarity[i] = 0;
        }

        for (var c = 0; c < _comparers.Count; c++)
        {
            _comparers[c].Rarity(batch, which, into.Levels.AsSpan(c * PairBatch.Capacity), into.Rarity);
        }
    }

    /// <summary>Counts the patterns of a source's pairs.</summary>
    public IReadOnlyList<PatternCount> Count(PairSource source, bool rarity, int threads, CancellationToken cancel, IProgress<double>? progress = null)
    {
        var counters = source.Visit(
            threads,
            () => (Counter: new PatternCounter(Space, rarity), Compared: new ComparedBatch(_comparers.Count)),
            (state, _, batch) =>
            {
                Compare(batch, state.Compared);
                if (rarity)
                {
                    Weigh(batch, ComparedBatch.Every.AsSpan(0, batch.Count), state.Compared);
                }

                state.Counter.Add(
                    state.Compared.Patterns.AsSpan(0, batch.Count), Space.Kinds == 2 ? state.Compared.Kinds.AsSpan(0, batch.Count) : [], state.Compared.Rarity);
            },
            progress,
            cancel);
        var all = counters[0].Counter;
        foreach (var (counter, _) in counters.Skip(1))
        {
            all.Add(counter);
        }

        return all.Counts();
    }
}

/// <summary>What was found of the pairs of a batch.</summary>
internal sealed class ComparedBatch(int comparisons)
{
    /// <summary>The places of all pairs that a batch can hold.</summary>
    public static readonly ushort[] Every = [.. Enumerable.Range(0, PairBatch.Capacity).Select(i => (ushort)i)];

    public byte[] Levels { get; } = PairBatch.Levels(comparisons);

    public ulong[] Patterns { get; } = new ulong[PairBatch.Capacity];

    public byte[] Kinds { get; } = new byte[PairBatch.Capacity];

    public double[] Rarity { get; } = new double[PairBatch.Capacity];
}
