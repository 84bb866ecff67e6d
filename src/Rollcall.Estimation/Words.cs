using System.Globalization;

namespace Rollcall.Estimation;

/// <summary>Numbers and sets of lists as people read them.</summary>
internal static class Words
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202F", NumberDecimalDigits = 0 };

    /// <summary>A whole number with thin spaces between thousands from 10 000 on.</summary>
    public static string Number(double value) => !double.IsFinite(value)
        ? "–"
        : Math.Abs(value) < 9999.5 ? Math.Round(value).ToString("F0", CultureInfo.InvariantCulture) : value.ToString("N", Format);

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share) => (share * 100).ToString(share < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The names of a set of lists.</summary>
    public static string Set(CaptureTable table, int set, string separator = ", ") =>
        string.Join(separator, Enumerable.Range(0, table.Lists.Count).Where(i => (set >> i & 1) == 1).Select(i => table.Lists[i]));
}
