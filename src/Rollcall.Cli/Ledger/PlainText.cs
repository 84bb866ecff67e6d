using System.Globalization;
using System.Text;

namespace Rollcall.Cli;

/// <summary>Text from a file that somebody else made, for a terminal: what would steer it or turn its direction is left out.</summary>
internal static class PlainText
{
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Where(IsPlain));

    private static bool IsPlain(Rune rune) => !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
