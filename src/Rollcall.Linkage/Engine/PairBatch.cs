namespace Rollcall.Linkage;

/// <summary>
/// Pairs of records on their way through the engine. The records stand once, and pairs are places among them, so that what is
/// looked up for a record is looked up once and stays in the nearest cache for all of its pairs.
/// </summary>
internal sealed class PairBatch
{
    /// <summary>The most pairs.</summary>
    public const int Capacity = 4096;

    /// <summary>The most records.</summary>
    public const int MostRecords = 2048;

    private readonly int[] _records = new int[MostRecords];
    private readonly ushort[] _left = new ushort[Capacity];
    private readonly ushort[] _right = new ushort[Capacity];

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many records there are.</summary>
    public int RecordCount { get; private set; }

    /// <summary>Expressions in which the two records of every pair are known to be equal.</summary>
    public IReadOnlyList<Expression> Equal { get; set; } = [];

    /// <summary>True where no further pair fits.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>The records; one may stand in several places.</summary>
    public ReadOnlySpan<int> Records => _records.AsSpan(0, RecordCount);

    /// <summary>For each pair the place of the one record.</summary>
    public ReadOnlySpan<ushort> Left => _left.AsSpan(0, Count);

    /// <summary>For each pair the place of the other record.</summary>
    public ReadOnlySpan<ushort> Right => _right.AsSpan(0, Count);

    /// <summary>The one record of a pair.</summary>
    public int LeftRecord(int pair) => _records[_left[pair]];

    /// <summary>The other record of a pair.</summary>
    public int RightRecord(int pair) => _records[_right[pair]];

    /// <summary>Adds records, for which there must be room; returns the place of the first.</summary>
    public int AddRecords(ReadOnlySpan<int> records)
    {
        records.CopyTo(_records.AsSpan(RecordCount));
        RecordCount += records.Length;
        return RecordCount - records.Length;
    }

    /// <summary>Adds a pair of places, for which there must be room.</summary>
    public void Add(int left, int right)
    {
        _left[Count] = (ushort)left;
        _right[Count++] = (ushort)right;
    }

    /// <summary>Adds pairs of one place with places in a row, as many as there is room for; returns how many.</summary>
    public int AddRun(int left, int right, int count)
    {
        count = Math.Min(count, Capacity - Count);
        _left.AsSpan(Count, count).Fill((ushort)left);
        var to = _right.AsSpan(Count, count);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = (ushort)(right + i);
        }

        Count += count;
        return count;
    }

    /// <summary>Takes the pairs out and leaves the records.</summary>
    public void ClearPairs() => Count = 0;

    /// <summary>Takes everything out.</summary>
    public void Clear() => (Count, RecordCount) = (0, 0);

    /// <summary>Room for one level a pair for each of so many comparisons.</summary>
    public static byte[] Levels(int comparisons) => new byte[comparisons * Capacity];
}
