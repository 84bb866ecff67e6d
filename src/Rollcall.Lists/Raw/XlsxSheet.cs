using System.Globalization;

namespace Rollcall.Lists;

/// <summary>Reads the rows of one sheet; a row's line is its number in the sheet.</summary>
internal sealed class XlsxSheet(XlsxPart part, XlsxContext context, ReadLimits limits, int rowsLeft)
{
    // Beyond these a workbook was not written by a spreadsheet program.
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    private readonly List<Cell> _cells = [];
    private string? _broken;

    public List<RawRow> Read(CancellationToken cancellation)
    {
        var rows = new List<RawRow>();
        var number = 0;
        for (var count = 0; part.Read();)
        {
            if (!part.IsStart || part.Xml.LocalName != "row")
            {
                continue;
            }

            if (++count > Math.Min(LastRow, rowsLeft))
            {
                throw new UnreadableListException(FileFaults.TooManyRows(
                    context.Name, limits with { Rows = count > LastRow ? LastRow : limits.Rows }));
            }

            if ((count & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            _broken = null;
            _cells.Clear();
            number = Number(part.Xml.GetAttribute("r"), number + 1);
            ReadRow();
            if (_broken is not null || _cells.Exists(cell => !string.IsNullOrWhiteSpace(cell.Text)))
            {
                rows.Add(new(number, [.. _cells], _broken));
            }
        }

        return rows;
    }

    private int Number(string? reference, int next)
    {
        if (reference is not null
            && (!int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out next) || next is < 1 or > LastRow))
        {
            _broken = "The row has a number that no sheet has; copy it into a new sheet.";
        }

        return Math.Clamp(next, 1, LastRow);
    }

    private void ReadRow()
    {
        if (part.Xml.IsEmptyElement)
        {
            return;
        }

        var depth = part.Xml.Depth;
        var column = 0;
        while (part.Read() && !(part.IsEnd && part.Xml.Depth == depth))
        {
            if (part.IsStart && part.Xml.LocalName == "c")
            {
                column = Column(part.Xml.GetAttribute("r"), column + 1);
                Place(column, ReadCell());
            }
        }
    }

    private void Place(int column, Cell cell)
    {
        if (cell.Text.Length == 0)
        {
            return;
        }

        if (cell.Text.Length > limits.CellLength)
        {
            _broken ??= RowFaults.TooLong(limits);
        }

        if (column > limits.Columns)
        {
            _broken ??= RowFaults.TooManyCells(limits);
            column = Math.Min(_cells.Count + 1, 2 * limits.Columns);
        }

        while (_cells.Count < column)
        {
            _cells.Add(new(""));
        }

        if (_cells[column - 1].Text.Length > 0)
        {
            _broken ??= "Two cells of the row have the same place; copy it into a new sheet.";
        }

        _cells[column - 1] = cell;
    }

    private Cell ReadCell()
    {
        var type = part.Xml.GetAttribute("t");
        var style = part.Xml.GetAttribute("s");
        if (part.Xml.IsEmptyElement)
        {
            return new("");
        }

        var text = "";
        var depth = part.Xml.Depth;
        while (part.Read() && !(part.IsEnd && part.Xml.Depth == depth))
        {
            if (part.IsStart)
            {
                text = part.Xml.LocalName switch
                {
                    "v" => part.ReadValue(context.Pool),
                    "is" => part.ReadString(context.Pool),
                    _ => text,
                };
            }
        }

        return type switch
        {
            "s" => new(Shared(text)),
            "b" => new(text is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => new(text, CellKind.Date),
            null or "n" when text.Length > 0 => XlsxNumber.Cell(text, context.Styles.IsDate(style), context.Since1904),
            _ => new(text),
        };
    }

    private string Shared(string index)
    {
        if (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < context.SharedStrings.Count)
        {
            return context.SharedStrings[i];
        }

        _broken ??= "A cell refers to a text that the workbook doesn't hold; open the workbook, save it again and hand that in.";
        return "";
    }

    /// <summary>The 1-based column of a reference such as AB12.</summary>
    private int Column(string? reference, int next)
    {
        if (reference is null)
        {
            return next;
        }

        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > LastColumn)
            {
                break;
            }

            column = (column * 26) + (c & 0x1F);
        }

        if (column is < 1 or > LastColumn)
        {
            _broken ??= "A cell stands in a column that no sheet has; copy the row into a new sheet.";
            return next;
        }

        return column;
    }
}
