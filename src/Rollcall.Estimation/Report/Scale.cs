using System.Globalization;

namespace Rollcall.Estimation;

/// <summary>A logarithmic scale of persons, with round numbers on it.</summary>
internal sealed class Scale
{
    private readonly double _low, _high, _left, _width;

    public Scale(double low, double high, double left, double width)
    {
        (_low, _high, _left, _width) = (Math.Log(Math.Max(low, 1)), Math.Log(Math.Max(high, Math.Max(low, 1) * 1.5)), left, width);
    }

    /// <summary>The place of a number, kept within the picture.</summary>
    public double At(double value) => _left + (_width * Math.Clamp((Math.Log(Math.Max(value, 1)) - _low) / (_high - _low), 0, 1));

    public bool IsBeyond(double value) => Math.Log(Math.Max(value, 1)) > _high;

    /// <summary>Round numbers, far enough from each other to be read.</summary>
    public IEnumerable<double> Ticks()
    {
        var last = double.NegativeInfinity;
        for (var power = Math.Floor(_low / Math.Log(10)); power <= _high / Math.Log(10); power++)
        {
            foreach (var digit in new[] { 1, 1.5, 2, 3, 4, 5, 6, 8 })
            {
                var tick = digit * Math.Pow(10, power);
                if (Math.Log(tick) >= _low && Math.Log(tick) <= _high && tick == Math.Floor(tick) && At(tick) - last >= 62)
                {
                    last = At(tick);
                    yield return tick;
                }
            }
        }
    }

    public static string Point(double x) => x.ToString("0.#", CultureInfo.InvariantCulture);
}
