namespace Rollcall.Lists;

/// <summary>Gathers rows that name their cells; the names become the first row, in order of first appearance.</summary>
internal sealed class KeyedRows(string file, ReadLimits limits)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<RawRow> _rows = [];
    private readonly StringPool _pool = new();

    // For each column the last row that filled it, to see a key given twice.
    private readonly List<int> _lastRow = [];
    private int _row;

    public void Add(int line, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var cells = new List<Cell>(_columns.Count);
        string? broken = null;
        _row++;
        foreach (var (key, text) in fields)
        {
            if (!_columns.TryGetValue(key, out var column))
            {
                if (_columns.Count == limits.Columns)
                {
                    broken ??= RowFaults.TooManyCells(limits);
                    cells.Add(new(text));
                    continue;
                }

                _columns.Add(_pool.Get(key), column = _columns.Count);
                _lastRow.Add(0);
            }

            if (_lastRow[column] == _row)
            {
                broken ??= "The row gives one key twice; give it once.";
                cells.Add(new(text));
                continue;
            }

            while (cells.Count <= column)
            {
                cells.Add(new(""));
            }

            broken ??= text.Length > limits.CellLength ? RowFaults.TooLong(limits)
                : text.Contains('\0', StringComparison.Ordinal) ? RowFaults.Nul
                : null;
            cells[column] = new(_pool.Get(text));
            _lastRow[column] = _row;
        }

        if (broken is not null || cells.Exists(cell => !string.IsNullOrWhiteSpace(cell.Text)))
        {
            Keep(new(line, [.. cells], broken));
        }
    }

    public void AddBroken(int line, string text, string reason) => Keep(new(line, [new(text)], reason));

    /// <summary>The table, its first row on line 0 since the file has none such.</summary>
    public RawSheet Sheet()
    {
        Cell[] Padded(Cell[] cells) =>
            cells.Length >= _columns.Count ? cells : [.. cells, .. Enumerable.Repeat(new Cell(""), _columns.Count - cells.Length)];
        var header = new RawRow(0, [.. _columns.Keys.Select(key => new Cell(key))]);
        return new(null, _rows.Count == 0 ? [] : [header, .. _rows.Select(row => row with { Cells = Padded(row.Cells) })]);
    }

    private void Keep(RawRow row)
    {
        if (_rows.Count == limits.Rows)
        {
            throw new UnreadableListException(FileFaults.TooManyRows(file, limits));
        }

        _rows.Add(row);
    }
}
