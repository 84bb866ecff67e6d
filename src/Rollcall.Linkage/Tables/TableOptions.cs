namespace Rollcall.Linkage;

/// <summary>How a table is read.</summary>
public sealed record TableOptions
{
    /// <summary>The column that names the records; null: they are called by the number of their row.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The columns to read; null: all. Others are passed over, which saves time and memory.</summary>
    public IReadOnlyCollection<string>? Columns { get; init; }

    /// <summary>Opens a file as CSV in UTF-8; null: the file is that already.</summary>
    public Func<string, Stream>? Open { get; init; }

    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The most bytes a row may have.</summary>
    public int RowBytes { get; init; } = 1 << 20;

    /// <summary>The most columns a file may have.</summary>
    public int MaxColumns { get; init; } = 4096;

    /// <summary>The most records that are read.</summary>
    public int MaxRecords { get; init; } = 500_000_000;
}
