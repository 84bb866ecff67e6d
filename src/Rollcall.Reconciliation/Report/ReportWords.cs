using System.Globalization;
using System.Net;
using System.Text;

namespace Rollcall.Reconciliation;

/// <summary>The words in which the page without script speaks. Assets/text.js holds the same for the page with script.</summary>
internal static class ReportWords
{
    /// <summary>The claims in the order of <see cref="Lists.Claim"/>, as one says them of persons.</summary>
    public static readonly string[] Claims = ["Not said", "Sought", "Held", "Returned", "Died", "Remains"];

    /// <summary>The claims by their names in files.</summary>
    public static readonly string[] ClaimNames = ["unknown", "we_seek", "we_hold", "returned", "died", "remains"];

    public static string Label(string name) => name switch
    {
        "father_name" => "Father’s name",
        "mother_name" => "Mother’s name",
        "service_no" => "Service number",
        "prisoner_no" => "Prisoner number",
        "claim" => "What is claimed",
        "" => "Other",
        _ => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '),
    };

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A text from a list as HTML: escaped, its direction isolated, invisible controls written out.</summary>
    public static string Html(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisibleControl(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return $"<bdi>{WebUtility.HtmlEncode(shown.ToString())}</bdi>";
    }

    // The joiners U+200C and U+200D are part of how Persian is written.
    private static bool IsInvisibleControl(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D));
}
