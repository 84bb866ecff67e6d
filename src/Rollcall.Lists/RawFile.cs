namespace Rollcall.Lists;

/// <summary>What a spreadsheet says of a cell's type; all cells of other formats are text.</summary>
internal enum CellKind : byte { Text, Number, Date }

/// <summary>A cell as handed in. A date cell's text is ISO (<c>1999-04-03</c>).</summary>
internal readonly record struct Cell(string Text, CellKind Kind = CellKind.Text);

/// <summary>A row as handed in, with the 1-based line where it starts, and why it cannot be taken where it is broken.</summary>
internal readonly record struct RawRow(int Line, Cell[] Cells, string? Broken = null);

/// <summary>One table of a file, header row included if there is one. JSON Lines and PFIF bring their keys as the first row.</summary>
internal sealed record RawSheet(string? Name, IReadOnlyList<RawRow> Rows);

/// <summary>A file's tables as handed in, before anything is recognised.</summary>
internal sealed record RawFile(
    string Name, string Format, string? Encoding, char? Delimiter, long Bytes, string Sha256, IReadOnlyList<RawSheet> Sheets);
