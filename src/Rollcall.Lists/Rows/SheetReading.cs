namespace Rollcall.Lists;

/// <summary>Reads one sheet into a list: columns first, then dates, then row by row.</summary>
internal sealed class SheetReading
{
    private readonly RawFile _file;
    private readonly string? _sheet;
    private readonly SheetLayout _layout;
    private readonly ReadOptions _options;
    private readonly FileName _name;
    private readonly IReadOnlyList<UnderstoodColumn> _columns;
    private readonly IReadOnlyList<string> _languages;
    private readonly SheetDates _dates;

    public SheetReading(RawFile file, string? sheet, SheetLayout layout, ReadOptions options)
    {
        (_file, _sheet, _layout, _options) = (file, sheet, layout, options);
        _name = FileName.Read(file.Name);
        (_columns, _languages) = ColumnRecognition.Understand(layout, options, _name.Claim);
        _dates = new(_columns, layout.Rows, _languages, _name.Date);
    }

    /// <summary>Reads the rows; their numbers go on from those of the sheets before, whose references are used already.</summary>
    public ListFile Read(int rowsBefore, HashSet<string> used, IReadOnlyList<string> remarks, CancellationToken cancel)
    {
        var rows = new RowReading(_file, _columns, _layout.Rows, _dates, _languages is [var language, ..] ? language : null, _name.Claim, rowsBefore, used);
        for (var i = 0; i < _layout.Rows.Count; i++)
        {
            if (i % 1024 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            rows.Read(_layout.Rows[i], i + 1);
        }

        return new ListFile
        {
            Name = _file.Name,
            Party = _options.Party ?? _name.Party,
            StandingList = _name.StandingList,
            Instalment = _name.Instalment,
            Claim = rows.Claim,
            Format = _file.Format,
            Encoding = _file.Encoding,
            Delimiter = _file.Delimiter,
            HeaderLine = _layout.HeaderLine,
            Sheet = _sheet,
            Bytes = _file.Bytes,
            Sha256 = _file.Sha256,
            Languages = _languages,
            Columns = [.. _columns.Select(Recognised)],
            Entries = rows.Entries,
            Rejected = rows.Rejected,
            Remarks = [.. remarks, .. Remarks(), .. rows.Remarks],
        };
    }

    private RecognisedColumn Recognised(UnderstoodColumn column) => new(
        column.Header.Length > 0 ? column.Header : $"column {column.Index + 1}",
        column.Column, column.How, column.Profile.Filled, column.Profile.Describe(_dates.Order(column.Column)));

    private IEnumerable<string> Remarks()
    {
        if (_layout.TitleRows > 0)
        {
            yield return $"{Counted(_layout.TitleRows, "row")} above the list held a title and {(_layout.TitleRows == 1 ? "was" : "were")} left out.";
        }

        if (_layout.HeaderLine == 0 && _layout.Headers.All(h => h.Length == 0))
        {
            yield return "The list has no header row: its columns were recognised by their cells.";
        }

        if (_layout.RepeatedHeaders > 0)
        {
            yield return $"The header stands again {Counted(_layout.RepeatedHeaders, "time")} between the rows and was left out there.";
        }

        foreach (var (column, count) in _dates.Unread)
        {
            yield return $"{Counted(count, "cell")} in {column.Name()} could not be read as a date and {(count == 1 ? "is" : "are")} kept as text.";
        }
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
