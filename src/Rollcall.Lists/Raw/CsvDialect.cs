namespace Rollcall.Lists;

/// <summary>How a CSV file separates and quotes its cells.</summary>
/// <param name="Delimiter">What stands between two cells.</param>
/// <param name="Quote">What encloses a cell that holds a delimiter.</param>
/// <param name="Backslash">A quote within a quoted cell is written \" rather than "".</param>
/// <param name="Width">How many cells most rows have.</param>
internal readonly record struct CsvDialect(char Delimiter, char Quote = '"', bool Backslash = false, int Width = 0)
{
    private const string Delimiters = ",;\t|:^~\u001F\u0001¦§،؛";
    private const int SampleLength = 1 << 16;
    private const int SampleRows = 200;

    /// <summary>The dialect under which the first rows are most alike.</summary>
    public static CsvDialect Of(string text)
    {
        var sample = text.Length > SampleLength ? text[..SampleLength] : text;
        if (TryDeclared(sample, out var declared))
        {
            return Refined(sample, new(declared));
        }

        var best = new CsvDialect(',');
        var bestScore = 0.0;
        foreach (var delimiter in Delimiters.Where(sample.Contains))
        {
            var dialect = Refined(sample, new(delimiter));
            var score = Score(sample, dialect);
            if (score > bestScore)
            {
                (best, bestScore) = (dialect, score);
            }
        }

        return bestScore > 0 ? best : Refined(sample, best);
    }

    /// <summary>Excel's own word on the delimiter: a first line <c>sep=;</c>.</summary>
    public static bool TryDeclared(string text, out char delimiter)
    {
        var declares = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && text.Length > 4 && (text.Length == 5 || text[5] is '\r' or '\n') && text[4] is not ('\r' or '\n' or '"');
        delimiter = declares ? text[4] : default;
        return declares;
    }

    private static CsvDialect Refined(string sample, CsvDialect dialect)
    {
        var plain = Rows(sample, dialect, out var misplaced);
        if (misplaced > 0 && sample.Contains("\\\"", StringComparison.Ordinal))
        {
            var escaped = Rows(sample, dialect with { Backslash = true }, out var stillMisplaced);
            if (stillMisplaced < misplaced)
            {
                (dialect, plain) = (dialect with { Backslash = true }, escaped);
            }
        }

        if (!sample.Contains('"', StringComparison.Ordinal) && QuotesWithApostrophes(plain))
        {
            dialect = dialect with { Quote = '\'' };
            plain = Rows(sample, dialect, out _);
        }

        return dialect with { Width = plain.Count == 0 ? 1 : CommonWidth(plain).Width };
    }

    /// <summary>Apostrophes enclose cells only where every row has such a cell: O'Neill and a stray one prove nothing.</summary>
    private static bool QuotesWithApostrophes(List<RawRow> rows)
    {
        static bool Opens(Cell cell) => cell.Text.Length > 1 && cell.Text[0] == '\'';
        static bool Closes(Cell cell) => cell.Text.Length > 1 && cell.Text[^1] == '\'';
        return rows.Count > 1 && rows.All(row => row.Cells.Any(cell => Opens(cell) && Closes(cell)));
    }

    private static double Score(string sample, CsvDialect dialect)
    {
        var rows = Rows(sample, dialect, out _);
        if (rows.Count == 0 || CommonWidth(rows) is not { Width: > 1 } common)
        {
            return 0;
        }

        var alike = (double)common.Rows / rows.Count;
        return alike * alike * (1 - (1.0 / common.Width)) * Separating(rows);
    }

    /// <summary>A comma in prose has a space behind it, a comma or colon in a number has digits on both sides: 1 where none is such.</summary>
    private static double Separating(List<RawRow> rows)
    {
        int all = 0, prose = 0;
        foreach (var (_, cells, _) in rows)
        {
            for (var i = 1; i < cells.Length; i++)
            {
                all++;
                prose += cells[i].Text is [' ', not ' ', ..]
                    || cells[i - 1].Text is [.., >= '0' and <= '9'] && cells[i].Text is [>= '0' and <= '9', ..] ? 1 : 0;
            }
        }

        return 1 - (0.6 * prose / Math.Max(1, all));
    }

    private static (int Width, int Rows) CommonWidth(List<RawRow> rows) => rows
        .Where(row => row.Broken is null)
        .GroupBy(row => row.Cells.Length)
        .Select(group => (Width: group.Key, Rows: group.Count()))
        .OrderByDescending(group => group.Rows).ThenByDescending(group => group.Width)
        .FirstOrDefault();

    private static List<RawRow> Rows(string sample, CsvDialect dialect, out int misplaced)
    {
        var rows = new List<RawRow>();
        var reader = new CsvRows(sample, dialect, new ReadLimits(), new StringPool());
        while (rows.Count < SampleRows && reader.TryRead(out var row))
        {
            rows.Add(row);
        }

        misplaced = reader.Misplaced;

        // The sample's end may cut the last row.
        if (sample.Length == SampleLength && rows.Count is > 1 and < SampleRows)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }
}
