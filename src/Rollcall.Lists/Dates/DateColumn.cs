namespace Rollcall.Lists;

/// <summary>Reads the cells of one date column: the whole column settles the order of day and month.</summary>
internal sealed class DateColumn
{
    private readonly DateHints _hints;
    private readonly Dictionary<(string Text, DateOnly? AsOf), PartialDate?> _read = [];

    /// <summary>Looks at all cells of the column.</summary>
    public DateColumn(IEnumerable<string> cells, DateHints hints) => _hints = hints with { Order = Settled(cells) };

    /// <summary>The order that the cells settle, for dates with a slash or a dash.</summary>
    public DateOrder Order => _hints.Order;

    /// <summary>How many cells say something that could not be read as a date.</summary>
    public int Unread { get; private set; }

    /// <summary>Reads a cell; the row may say as of when an age is.</summary>
    public PartialDate? Read(string text, DateOnly? asOf = null)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!_read.TryGetValue((text, asOf), out var date))
        {
            date = PartialDates.Parse(text, asOf is null ? _hints : _hints with { AsOf = asOf, IsAsOfGuessed = false });
            _read[(text, asOf)] = date;
        }

        Unread += date is null && text.Any(c => Wording.Digit(c) >= 0) ? 1 : 0;
        return date;
    }

    private static DateOrder Settled(IEnumerable<string> cells)
    {
        var (dayFirst, monthFirst) = (0, 0);
        foreach (var cell in cells)
        {
            if (cell.Length is >= 6 and <= 12 && FirstTwo(cell) is var (a, b))
            {
                dayFirst += a is > 12 and <= 31 && b <= 12 ? 1 : 0;
                monthFirst += b is > 12 and <= 31 && a <= 12 ? 1 : 0;
            }
        }

        // A slip of the pen may go against the rest.
        return dayFirst > monthFirst * 10 ? DateOrder.DayFirst : monthFirst > dayFirst * 10 ? DateOrder.MonthFirst : DateOrder.Unknown;
    }

    private static (int, int)? FirstTwo(string cell)
    {
        Span<int> parts = stackalloc int[2];
        var part = 0;
        var figures = 0;
        foreach (var c in cell)
        {
            if (Wording.Digit(c) is >= 0 and var digit)
            {
                parts[part] = parts[part] * 10 + digit;
                if (++figures > 2)
                {
                    return null;
                }
            }
            else if (c is '/' or '-' && figures > 0)
            {
                if (++part == 2)
                {
                    return (parts[0], parts[1]);
                }

                figures = 0;
            }
            else
            {
                return null;
            }
        }

        return null;
    }
}
