namespace Rollcall.Lists;

/// <summary>What a reader of lists accepts at most; a file beyond is refused with a sentence that names the limit.</summary>
public sealed record ReadLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public long Bytes { get; init; } = 512L << 20;

    /// <summary>The most bytes that a compressed file may unpack to.</summary>
    public long Inflated { get; init; } = 1L << 30;

    /// <summary>The most rows of one file.</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>The most columns of one sheet.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>The longest cell, in characters; a row with a longer one is rejected.</summary>
    public int CellLength { get; init; } = 32_767;
}
