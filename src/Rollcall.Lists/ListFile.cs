namespace Rollcall.Lists;

/// <summary>How a column of a file was understood.</summary>
/// <param name="Header">The header as in the file; <c>column 3</c> where it has none.</param>
/// <param name="Column">The standard column; null where it was not recognised and is kept as it is.</param>
/// <param name="How">Why: <c>header</c>, <c>cells</c>, <c>option</c>, or <c>kept</c> where it was not recognised.</param>
/// <param name="Filled">How many rows say something in it.</param>
/// <param name="Example">Never a cell of a real row: what kind of values stand in it, such as <c>dates, day first</c>.</param>
public sealed record RecognisedColumn(string Header, Column? Column, string How, int Filled, string Example);

/// <summary>A row that could not be taken, as handed in.</summary>
/// <param name="List">The file's name without its folder.</param>
/// <param name="Line">The 1-based line of the file (or row of the sheet) where the row starts.</param>
/// <param name="Row">The 1-based number of the row among the file's data rows.</param>
/// <param name="Reason">Why, in a sentence that says what to do.</param>
/// <param name="Text">The row as handed in, cells joined by the delimiter, cut at 4,000 characters.</param>
public sealed record Rejection(string List, int Line, int Row, string Reason, string Text);

/// <summary>One file of a party as it was read: what was recognised, its entries, and the rows that could not be taken.</summary>
public sealed class ListFile
{
    /// <summary>The file's name without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>The party that handed it in: as said by an option, else guessed from the file's name (<c>a_hold.csv</c> → <c>a</c>).</summary>
    public required string Party { get; init; }

    /// <summary>The standing list that the file is an instalment of (<c>a_seek_2.csv</c> → <c>a_seek</c>).</summary>
    public required string StandingList { get; init; }

    /// <summary>Which instalment of the standing list it is; 1 where there is but one.</summary>
    public int Instalment { get; init; } = 1;

    /// <summary>What the file as a whole claims of its persons.</summary>
    public Claim Claim { get; init; }

    /// <summary><c>CSV</c>, <c>XLSX</c>, <c>JSON Lines</c> or <c>PFIF</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding by its usual name (<c>windows-1251</c>); null where the format fixes it.</summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter of a CSV file; null for other formats.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The 1-based line of the header; 0 where there is none.</summary>
    public int HeaderLine { get; init; }

    /// <summary>The sheet's name in a workbook with several lists; null elsewhere.</summary>
    public string? Sheet { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of the file's bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The two-letter languages that the headers and months are written in, most used first (<c>hy</c>, <c>ru</c>).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The columns in the file's order.</summary>
    public IReadOnlyList<RecognisedColumn> Columns { get; init; } = [];

    /// <summary>The rows that were taken, in the file's order.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The rows that could not be taken, in the file's order.</summary>
    public IReadOnlyList<Rejection> Rejected { get; init; } = [];

    /// <summary>Remarks on the reading that a person should see, one sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
