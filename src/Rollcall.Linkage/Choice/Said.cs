using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Figures in sentences.</summary>
internal static class Said
{
    /// <summary>4,312.</summary>
    public static string Number(double value) => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>97 %.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
}
