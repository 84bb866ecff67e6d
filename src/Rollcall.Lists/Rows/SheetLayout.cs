namespace Rollcall.Lists;

/// <summary>Where a sheet's header and its data rows are.</summary>
/// <param name="Headers">The header of each column, empty where it has none.</param>
/// <param name="HeaderLine">The 1-based line of the header; 0 where there is none.</param>
/// <param name="Rows">The data rows: no titles, no blank rows, no header that stands again after a page break.</param>
/// <param name="TitleRows">How many rows above the header were left out.</param>
/// <param name="RepeatedHeaders">How many times the header stands again in the data.</param>
internal sealed record SheetLayout(
    IReadOnlyList<string> Headers, int HeaderLine, IReadOnlyList<RawRow> Rows, int TitleRows, int RepeatedHeaders)
{
    private const int LinesLookedAt = 40;

    /// <summary>Looks for the header; null where the sheet holds no list (a cover page, a legend).</summary>
    public static SheetLayout? Find(RawSheet sheet, IReadOnlyDictionary<string, Column?> said)
    {
        var rows = sheet.Rows;
        var header = HeaderRow(rows, said);
        if (header < 0)
        {
            return WithoutHeader(rows);
        }

        var names = Names(rows[header]);
        var last = header;
        if (header + 1 < rows.Count && IsSecondHeaderLine(names, rows[header + 1]))
        {
            last = header + 1;
            names = Joined(names, Names(rows[last]));
        }

        var data = new List<RawRow>(rows.Count);
        var repeated = 0;
        for (var i = last + 1; i < rows.Count; i++)
        {
            if (Repeats(rows[i], rows[header]) || (last > header && Repeats(rows[i], rows[last])))
            {
                repeated += Repeats(rows[i], rows[header]) ? 1 : 0;
            }
            else if (!rows[i].IsBlank())
            {
                data.Add(rows[i]);
            }
        }

        return new(Widened(names, data, 0.2), rows[header].Line, data, rows.Take(header).Count(r => !r.IsBlank()), repeated);
    }

    private static int HeaderRow(IReadOnlyList<RawRow> rows, IReadOnlyDictionary<string, Column?> said)
    {
        var best = -1;
        double most = 0;
        for (var i = 0; i < Math.Min(rows.Count, LinesLookedAt); i++)
        {
            var filled = rows[i].FilledCells();
            if (rows[i].Broken is not null || filled == 0 || filled < most || rows[i].Cells.Any(IsData))
            {
                continue;
            }

            double known = rows[i].Cells.Sum(c => said.ContainsKey(c.Text.Trim()) ? 1 : ColumnVocabulary.Read(c.Text.Trim())?.Confidence ?? 0);
            var needed = filled <= 2 ? 1 : Math.Max(1.7, filled * 0.3);
            if (known >= needed && known > most)
            {
                (best, most) = (i, known);
            }
        }

        return best;
    }

    // A header names things: it holds no dates, no long numbers and no cells that a spreadsheet calls numbers.
    private static bool IsData(Cell cell) =>
        cell.Kind == CellKind.Date || (cell.Text.Count(char.IsAsciiDigit) is var figures && figures >= 4 && figures * 2 > cell.Text.Length);

    private static SheetLayout? WithoutHeader(IReadOnlyList<RawRow> rows)
    {
        var filled = rows.Where(r => !r.IsBlank()).ToList();
        var width = filled.GroupBy(r => r.Cells.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault()?.Key ?? 0;
        var first = filled.FindIndex(r => r.FilledCells() * 3 >= width);
        var dated = filled.Any(r => r.Cells.Any(c => PartialDates.Parse(c.Text) is not null));
        return width < 2 || first < 0 || !dated && width < 4
            ? null
            : new(Widened([], filled[first..], 0.01), 0, filled[first..], first, 0);
    }

    // The lower line of a header fills gaps of the upper one or names the sides of what it groups.
    private static bool IsSecondHeaderLine(string[] upper, RawRow next)
    {
        if (next.Broken is not null || next.Cells.Any(IsData) || next.IsBlank())
        {
            return false;
        }

        var lower = Names(next);
        var understood = lower.Count(n => n.Length > 0 && ColumnVocabulary.Read(n) is not null);
        var filled = lower.Count(n => n.Length > 0);
        var gaps = Enumerable.Range(0, lower.Length).Count(i => lower[i].Length > 0 && (i >= upper.Length || upper[i].Length == 0));
        return understood >= 2 && understood * 2 >= filled && (gaps > 0 || understood == filled)
            && !upper.SequenceEqual(lower);
    }

    private static string[] Joined(string[] upper, string[] lower)
    {
        var group = "";
        var joined = new string[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < joined.Length; i++)
        {
            var (above, below) = (i < upper.Length ? upper[i] : "", i < lower.Length ? lower[i] : "");
            group = above.Length > 0 ? above : below.Length > 0 ? group : "";
            joined[i] = below.Length == 0 ? above : group.Length == 0 || group == below ? below : $"{group} {below}";
        }

        return joined;
    }

    // Columns that many rows fill count even where the header row ends before them.
    private static string[] Widened(string[] names, List<RawRow> data, double share)
    {
        var filled = new int[data.Select(r => r.Cells.Length).Append(0).Max()];
        foreach (var row in data)
        {
            for (var i = names.Length; i < row.Cells.Length; i++)
            {
                filled[i] += row.TextAt(i).Length > 0 ? 1 : 0;
            }
        }

        var last = Array.FindLastIndex(filled, f => f > data.Count * share);
        return [.. names, .. Enumerable.Repeat("", Math.Max(0, last + 1 - names.Length))];
    }

    private static bool Repeats(RawRow row, RawRow header)
    {
        var same = 0;
        var filled = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var text = row.TextAt(i);
            if (text.Length > 0)
            {
                filled++;
                same += string.Equals(text, header.TextAt(i), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return filled >= 2 && same * 5 >= filled * 4;
    }

    private static string[] Names(RawRow row) => [.. row.Cells.Select(c => string.Join(' ', c.Text.Trim().Replace("\n", " / ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
