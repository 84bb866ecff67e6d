namespace Rollcall.Linkage;

/// <summary>
/// Pairs drawn at random, with a seed that always draws the same; all pairs there are, where they are fewer. Records are drawn
/// a thousand at a time, and each is paired with the sixteen that follow it in the draw: any pair is as likely as any other,
/// each record takes part about as often as if pairs were drawn one by one, and the thousand stay in the cache.
/// </summary>
internal sealed class RandomPairSource : PairSource
{
    private const int Drawn = 1024, Following = 16, PairsAPart = Drawn * Following, Tile = PairBatch.MostRecords / 2;

    private readonly RecordRows _rows;
    private readonly int _records;
    private readonly long _pairs;
    private readonly ulong _seed;
    private readonly bool _acrossOnly;
    private readonly bool _every;

    /// <param name="records">The number of records.</param>
    /// <param name="rows">The codes of the records.</param>
    /// <param name="pairs">How many pairs to draw.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="acrossOnly">True to leave out pairs within a group.</param>
    public RandomPairSource(int records, RecordRows rows, long pairs, int seed, bool acrossOnly)
    {
        var all = (long)records * (records - 1) / 2;
        (_records, _rows, _seed, _acrossOnly, _every) = (records, rows, (ulong)seed, acrossOnly, all <= pairs);
        _pairs = Math.Min(all, pairs);
        Parts = _every ? (records + Tile - 1) / Tile : (int)((_pairs + PairsAPart - 1) / PairsAPart);
    }

    public override int Parts { get; }

    protected override void Fill(int part, PairBatch batch, Action<PairBatch> flush)
    {
        if (_every)
        {
            Every(part * Tile, batch, flush);
        }
        else
        {
            Draw(part, batch, flush);
        }

        flush(batch);
    }

    /// <summary>All pairs whose first record is one of a tile.</summary>
    private void Every(int first, PairBatch batch, Action<PairBatch> flush)
    {
        int[] rows = [.. Enumerable.Range(first, Math.Min(Tile, _records - first))];
        for (var from = first; from < _records; from += Tile)
        {
            flush(batch);
            batch.Clear();
            int[] columns = [.. Enumerable.Range(from, Math.Min(Tile, _records - from))];
            var (atRows, atColumns) = (batch.AddRecords(rows), batch.AddRecords(columns));
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = from == first ? i + 1 : 0; j < columns.Length; j++)
                {
                    Add(atRows + i, atColumns + j, batch, flush);
                }
            }
        }
    }

    private void Draw(int part, PairBatch batch, Action<PairBatch> flush)
    {
        var state = (_seed * 0x9E3779B97F4A7C15) ^ ((ulong)part << 32);
        Span<int> drawn = stackalloc int[Drawn];
        for (var i = 0; i < Drawn; i++)
        {
            // The bias of taking a number so is below 2^-32 times the number of records.
            drawn[i] = (int)(((SplitMix(ref state) >> 32) * (ulong)_records) >> 32);
            _rows.Prefetch(drawn[i]);
        }

        var at = batch.AddRecords(drawn);
        var left = (int)Math.Min(PairsAPart, _pairs - ((long)part * PairsAPart));
        for (var step = 1; left > 0; step++)
        {
            for (var i = 0; i < Drawn && left > 0; i++, left--)
            {
                Add(at + i, at + ((i + step) & (Drawn - 1)), batch, flush);
            }
        }
    }

    private void Add(int left, int right, PairBatch batch, Action<PairBatch> flush)
    {
        var (a, b) = (batch.Records[left], batch.Records[right]);
        if (a == b || (_acrossOnly && _rows.GroupOf(a) == _rows.GroupOf(b)))
        {
            return;
        }

        batch.Add(left, right);
        if (batch.IsFull)
        {
            flush(batch);
        }
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong SplitMix(ref ulong state)
    {
        var x = state += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
