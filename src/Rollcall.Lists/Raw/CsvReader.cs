namespace Rollcall.Lists;

/// <summary>Reads the text of a CSV file.</summary>
internal static class CsvReader
{
    public static IReadOnlyList<RawRow> Read(
        string name, DecodedText decoded, ReadLimits limits, out CsvDialect dialect, CancellationToken cancellation)
    {
        // DOS ends a text with ^Z.
        var text = decoded.Text.EndsWith('\u001A') ? decoded.Text[..^1] : decoded.Text;
        dialect = CsvDialect.Of(text);
        var reader = new CsvRows(text, dialect, limits, new StringPool());
        var rows = new List<RawRow>();
        if (CsvDialect.TryDeclared(text, out _))
        {
            reader.TryRead(out _);
        }

        while (reader.TryRead(out var row))
        {
            if ((rows.Count & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (rows.Count > limits.Rows)
            {
                throw new UnreadableListException(FileFaults.TooManyRows(name, limits));
            }

            var damaged = decoded.Damaged && row.Cells.Any(cell => cell.Text.Contains('\uFFFD', StringComparison.Ordinal));
            rows.Add(damaged && row.Broken is null ? row with { Broken = RowFaults.Damaged } : row);
        }

        return rows;
    }
}
