using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Numbers as one says them.</summary>
internal static class PlainWords
{
    /// <summary>A whole number with its thousands apart: 1,234,567.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, whole where that is near enough: 3, 0.4, 12,346.</summary>
    public static string Number(double number) => double.IsNaN(number) ? "–"
        : Math.Abs(number) >= 9.95 || number == Math.Floor(number) ? Math.Round(number).ToString("N0", CultureInfo.InvariantCulture)
        : Math.Abs(number) >= 0.05 ? number.ToString("0.0", CultureInfo.InvariantCulture)
        : number > 0 ? "less than 0.1" : "0";

    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>Bits with their sign, two decimals: +3.17, −0.50.</summary>
    public static string Bits(double bits, int decimals = 2) => double.IsNaN(bits) ? "–"
        : Math.Round(bits, decimals) is var rounded && rounded == 0 ? "0"
        : (rounded > 0 ? "+" : "−") + Math.Abs(rounded).ToString("F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>A threshold in bits, with no more decimals than it has: +3, +3.25.</summary>
    public static string Threshold(double bits) => double.IsNaN(bits) ? "–"
        : (bits < 0 ? "−" : bits > 0 ? "+" : "") + Math.Abs(bits).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage, with as many decimals as its ends need: 12 %, 99.98 %, 0.003 %.</summary>
    public static string Percent(double share)
    {
        if (double.IsNaN(share))
        {
            return "–";
        }

        var edge = Math.Min(share, 1 - share);
        return share is <= 0 or >= 1 || edge >= 0.0995 ? (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %"
            : edge < 1e-6 ? (share < 0.5 ? "less than 0.0001 %" : "more than 99.9999 %")
            : (100 * share).ToString(edge >= 0.01 ? "0.0" : edge >= 0.0005 ? "0.00" : "0.0000", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A share with its interval: 97.1 % (95.0 to 98.4 %).</summary>
    public static string Percent(ShareEstimate share) => $"{Percent(share.Value)} ({Percent(share.Low)} to {Percent(share.High)})";

    /// <summary>How often, for the middle of a sentence: “85 % of” or “one in 1,200 of the”.</summary>
    public static string Often(double share) => share >= 0.01 ? $"{Percent(share)} of the" : $"one in {Round(1 / share)} of the";

    /// <summary>A factor in at most three digits.</summary>
    public static string Times(double factor) => factor < 9.95 ? factor.ToString("0.0", CultureInfo.InvariantCulture) : Round(factor);

    /// <summary>A large number in three digits and words: 1,230, 45,600, 7.8 million.</summary>
    public static string Round(double number) => number switch
    {
        >= 9.995e11 => "more than a million million",
        >= 9.995e8 => $"{Digits(number / 1e9)} thousand million",
        >= 9.995e5 => $"{Digits(number / 1e6)} million",
        _ => Significant(number).ToString("N0", CultureInfo.InvariantCulture),
    };

    private static string Digits(double number) => Significant(number).ToString("#,0.##", CultureInfo.InvariantCulture);

    private static double Significant(double number)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(number, 1))) - 2);
        return Math.Round(number / unit) * unit;
    }
}
