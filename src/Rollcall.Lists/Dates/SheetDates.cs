namespace Rollcall.Lists;

/// <summary>The date columns of a sheet, and the day by which everything on it had happened.</summary>
internal sealed class SheetDates
{
    private static readonly Column[] Events =
    [
        Column.CaptureDate, Column.LastSeenDate, Column.EventDate, Column.DeathDate, Column.HealthDate, Column.SourceDate, Column.AgeAsOf,
    ];

    private static readonly Column[] AsOfRow = [Column.AgeAsOf, Column.SourceDate];

    private readonly Dictionary<Column, (int Index, DateColumn Dates)> _columns = [];

    /// <summary>Looks at the date columns.</summary>
    public SheetDates(IReadOnlyList<UnderstoodColumn> columns, IReadOnlyList<RawRow> rows, IReadOnlyList<string> languages, DateOnly? listDate)
    {
        var hints = new DateHints { IsSolarHijri = languages.Contains("fa"), AsOf = listDate };
        foreach (var column in columns.Where(c => c.Column is { } meaning && Events.Contains(meaning)))
        {
            Add(column, rows, hints);
        }

        LatestEvent = listDate ?? Latest(rows);
        foreach (var column in columns.Where(c => c.Column is Column.BirthDate or Column.Age))
        {
            Add(column, rows, hints with { IsBirth = true, AsOf = LatestEvent, IsAsOfGuessed = true });
        }
    }

    /// <summary>The list's date as its name gives it, else its latest event; null where it has none.</summary>
    public DateOnly? LatestEvent { get; }

    /// <summary>The order of day and month in a column.</summary>
    public DateOrder Order(Column? column) =>
        column is { } meaning && _columns.TryGetValue(meaning, out var found) ? found.Dates.Order : DateOrder.Unknown;

    /// <summary>How many cells of each column that look like dates could not be read.</summary>
    public IEnumerable<(Column Column, int Count)> Unread =>
        _columns.Where(c => c.Value.Dates.Unread > 0).Select(c => (c.Key, c.Value.Dates.Unread));

    /// <summary>Reads a row's dates into its entry.</summary>
    public void Read(RawRow row, Entry entry)
    {
        foreach (var meaning in Events)
        {
            Set(row, entry, meaning, null);
        }

        var asOf = AsOfRow.Select(entry.Date).FirstOrDefault(d => d is { Precision: DatePrecision.Day })?.Latest;
        Set(row, entry, Column.Age, asOf);
        Set(row, entry, Column.BirthDate, asOf);
        if (entry.Date(Column.BirthDate) is null)
        {
            entry.Set(Column.BirthDate, entry.Date(Column.Age));
        }
    }

    private void Add(UnderstoodColumn column, IReadOnlyList<RawRow> rows, DateHints hints) =>
        _columns[column.Column!.Value] = (column.Index, new(rows.Select(r => r.TextAt(column.Index)), hints));

    private void Set(RawRow row, Entry entry, Column meaning, DateOnly? asOf)
    {
        if (_columns.TryGetValue(meaning, out var column))
        {
            entry.Set(meaning, column.Dates.Read(row.TextAt(column.Index), asOf));
        }
    }

    // A slip in a year must not make everyone older: days more than two years after the middle one don't count.
    private DateOnly? Latest(IReadOnlyList<RawRow> rows)
    {
        var days = _columns.Values.SelectMany(c => rows.Select(r => c.Dates.Read(r.TextAt(c.Index))))
            .Where(d => d is { Precision: DatePrecision.Day }).Select(d => d!.Latest).Order().ToList();
        return days.Count == 0 ? null : days.FindLast(d => d <= days[days.Count / 2].AddYears(2));
    }
}
