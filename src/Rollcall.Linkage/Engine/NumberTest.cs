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
            _numbers[code] = double.TryParse(column[code], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        }
    }

    public override bool Holds(int left, int right)
    {
        var (a, b) = (_numbers[_rows.Code(left, _slot)], _numbers[_rows.Code(right, _slot)]);
        var most = _level.Kind == LevelKind.Percent ? _level.Bound / 100 * Math.Max(Math.Abs(a), Math.Abs(b)) : _level.Bound;

        // Nothing is close to what is no number.
        return Math.Abs(a - b) <= most;
    }
}
