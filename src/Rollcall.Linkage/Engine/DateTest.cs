namespace Rollcall.Linkage;

/// <summary>Whether two dates are close, or one the other with day and month the other way round.</summary>
internal sealed class DateTest : LevelTest
{
    private const double DaysOfYear = 365.25;

    private readonly RecordRows _rows;
    private readonly int _slot;
    private readonly LevelKind _kind;
    private readonly int _days;
    private readonly CalendarDate[] _dates;

    public DateTest(LevelDefinition level, RecordRows rows, int slot, TextColumn column)
    {
        (_rows, _slot, _kind) = (rows, slot, level.Kind);
        _days = (int)Math.Floor(level.Kind == LevelKind.Years ? level.Bound * DaysOfYear : level.Bound);
        _dates = new CalendarDate[column.Distinct + 1];
        for (var code = 1; code < _dates.Length; code++)
        {
            _dates[code] = Dates.TryRead(column[code], out var date) ? date : default;
        }
    }

    public override bool Holds(int left, int right) => Holds(_dates[_rows.Code(left, _slot)], _dates[_rows.Code(right, _slot)]);

    public override Func<int, bool> Against(IReadOnlyList<string> values)
    {
        var date = Dates.TryRead(values[0], out var read) ? read : default;
        return record => Holds(date, _dates[_rows.Code(record, _slot)]);
    }

    private bool Holds(CalendarDate a, CalendarDate b)
    {
        if (a.Year == 0 || b.Year == 0)
        {
            return false;
        }

        return _kind == LevelKind.Swapped
            ? a.Year == b.Year && a.Day > 0 && a.Month == b.Day && a.Day == b.Month
            : Math.Abs(a.DayNumber - b.DayNumber) <= _days;
    }
}
