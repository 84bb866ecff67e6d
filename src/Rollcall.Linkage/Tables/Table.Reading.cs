namespace Rollcall.Linkage;

public sealed partial class Table
{
    /// <summary>
    /// Reads CSV files (UTF-8; comma, semicolon, tab or vertical bar) whose first row names the columns; each file is a group.
    /// Values are compared without regard to capitals and to blanks around them; a dash or nothing means that nothing is said.
    /// </summary>
    /// <param name="paths">The files. Columns of one name are one column.</param>
    /// <param name="options">What to read.</param>
    /// <param name="rejected">The rows that could not be taken.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="LinkageException">A file is no such table; the message says what to do.</exception>
    /// <exception cref="NotUtf8Exception">A file is not UTF-8.</exception>
    public static Table Read(IReadOnlyList<string> paths, TableOptions options, out IReadOnlyList<RejectedRow> rejected, CancellationToken cancel = default)
    {
        (var table, rejected) = TableReader.Read(paths, options, cancel);
        return table;
    }

    /// <summary>Makes a table of rows that are in memory.</summary>
    /// <param name="columns">The columns' names.</param>
    /// <param name="groups">For each group (file or list) its name, and its rows: a reference and a cell for each column.</param>
    public static Table Of(
        IReadOnlyList<string> columns, IReadOnlyList<(string Name, IReadOnlyList<(string Reference, IReadOnlyList<string?> Cells)> Rows)> groups)
    {
        var records = groups.Sum(g => g.Rows.Count);
        var values = columns.Select(_ => new ValueDictionary()).ToArray();
        var codes = columns.Select(_ => new int[records]).ToArray();
        var references = new ValueBuffer();
        var starts = new int[records + 1];
        var record = 0;
        foreach (var (reference, cells) in groups.SelectMany(g => g.Rows))
        {
            references.Append(reference);
            for (var c = 0; c < columns.Count; c++)
            {
                codes[c][record] = cells[c] is { Length: > 0 } cell ? values[c].AddFolded(cell) : 0;
            }

            starts[++record] = references.Length;
        }

        var first = 0;
        var made = new List<TableGroup>();
        foreach (var group in groups)
        {
            made.Add(new TableGroup(group.Name, first, group.Rows.Count));
            first += group.Rows.Count;
        }

        return new Table(
            [.. columns.Select((name, c) => values[c].ToColumn(name, codes[c]))], new References(references.ToArray(), starts), made);
    }
}
