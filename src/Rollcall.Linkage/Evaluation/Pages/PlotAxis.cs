using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>An axis of a picture: what it shows, from where to where, with its marks.</summary>
internal sealed record PlotAxis(string Label, double Min, double Max, IReadOnlyList<(double At, string Text)> Ticks, bool Logarithmic = false)
{
    /// <summary>The place of a value between 0 and 1.</summary>
    public double Place(double value)
    {
        var clamped = Math.Clamp(value, Min, Max);
        return Logarithmic ? Math.Log(clamped / Min) / Math.Log(Max / Min) : (clamped - Min) / (Max - Min);
    }

    /// <summary>Shares from a least one to 1.</summary>
    public static PlotAxis Shares(string label, double least = 0)
    {
        var step = least >= 0.9 ? 0.02 : least >= 0.5 ? 0.1 : 0.2;
        return new PlotAxis(label, least, 1, [.. Steps(least, 1, step).Select(t => (t, (100 * t).ToString("0", CultureInfo.InvariantCulture) + " %"))]);
    }

    /// <summary>Bits of evidence, in steps that leave room for the numbers.</summary>
    public static PlotAxis Bits(string label, double min, double max, int mostTicks)
    {
        if (max - min < 1)
        {
            (min, max) = (Math.Floor(min) - 1, Math.Ceiling(max) + 1);
        }

        var step = new[] { 1.0, 2, 5, 10, 20, 50 }.First(s => (max - min) / s <= mostTicks || s >= 50);
        return new PlotAxis(label, min, max, [.. Steps(min, max, step).Select(t => (t, PlainWords.Bits(t, 0)))]);
    }

    /// <summary>Counts on a logarithmic scale, from below one.</summary>
    public static PlotAxis Counts(string label, double most)
    {
        var top = Math.Max(10, most * 1.2);
        var ticks = Enumerable.Range(0, 12).Select(e => Math.Pow(10, e)).Where(t => t <= top).ToList();
        return new PlotAxis(label, 0.5, top, [.. ticks.Where((_, i) => ticks.Count <= 6 || i % 2 == 0).Select(t => (t, Short(t)))], Logarithmic: true);
    }

    private static IEnumerable<double> Steps(double min, double max, double step)
    {
        for (var i = Math.Ceiling((min / step) - 1e-9); i * step <= max + 1e-9; i++)
        {
            yield return (i * step) + 0.0; // −0 becomes 0.
        }
    }

    private static string Short(double number) => number switch
    {
        >= 1e9 => $"{number / 1e9:0}000 M",
        >= 1e6 => $"{number / 1e6:0} M",
        _ => PlainWords.Number((long)number),
    };
}
