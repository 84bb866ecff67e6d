using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Whether two numbers are close.</summary>
internal sealed class NumberTest : LevelTest
{
    private readonly RecordRows _rows;
    private readonly int _slot;
    private readonly LevelDefinition _level;
    private readonly double[] _numbers;

    public NumberTest(LevelDefinition level, RecordRows rows, int slot, TextColumn column)
    {
        (_rows, _slot, _level) = (rows, slot, level);
        _numbers = new double[column.Distinct + 1];
        _numbers[0] = double.NaN;
        for (var code = 1; code < _numbers.Length; code++)
        {
            _numbers[code] = Read(column[code]);
        }
    }

    public override bool Holds(int left, int right) => Holds(_numbers[_rows.Code(left, _slot)], _numbers[_rows.Code(right, _slot)]);

    public override Func<int, bool> Against(IReadOnlyList<string> values)
    {
        var number = Read(values[0]);
        return record => Holds(number, _numbers[_rows.Code(record, _slot)]);
    }

    private bool Holds(double a, double b)
    {
        var most = _level.Kind == LevelKind.Percent ? _level.Bound / 100 * Math.Max(Math.Abs(a), Math.Abs(b)) : _level.Bound;

        // Nothing is close to what is no number.
        return Math.Abs(a - b) <= most;
    }

    private static double Read(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
