using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Rollcall.Linkage;

/// <summary>Texts as HTML: escaped, their direction isolated, with their language, invisible controls written out.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگکی"),
        CyrillicAzerbaijani = SearchValues.Create("әғҝөүһҹӘҒҜӨҮҺҸ"), Ukrainian = SearchValues.Create("іїєґІЇЄҐ");

    /// <summary>A text of ours, which only needs escaping.</summary>
    public static string Plain(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A text that somebody handed in: a value, a column's name, a reference.</summary>
    public static string Value(string text)
    {
        if (text.Length == 0)
        {
            return "<span class=\"quiet\">–</span>";
        }

        var shown = Visible(text, (code, html) => html.Append(CultureInfo.InvariantCulture, $"<span class=\"control-character\" title=\"An invisible character stands here\">{code}</span>"), WebUtility.HtmlEncode);
        var (lang, dir) = Language(text);
        return $"<bdi{(lang.Length > 0 ? $" lang=\"{lang}\"" : "")} dir=\"{dir}\">{shown}</bdi>";
    }

    /// <summary>The same for attributes and for pictures, where no element can stand.</summary>
    public static string Attribute(string text) => WebUtility.HtmlEncode(Visible(text, (code, html) => html.Append('⟨').Append(code).Append('⟩'), t => t));

    private static string Visible(string text, Action<string, StringBuilder> control, Func<string, string> escape)
    {
        var html = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisibleControl(rune))
            {
                control(string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"), html);
            }
            else
            {
                html.Append(escape(rune.ToString()));
            }
        }

        return html.ToString();
    }

    // The joiners U+200C and U+200D are part of how Persian is written.
    private static bool IsInvisibleControl(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D));

    /// <summary>The language to read a text in, by its script and by letters that only one language has; and its direction.</summary>
    private static (string Lang, string Dir) Language(string text)
    {
        int armenian = 0, georgian = 0, arabic = 0, cyrillic = 0, hebrew = 0, greek = 0, latin = 0;
        foreach (var c in text)
        {
            _ = c switch
            {
                >= '\u0530' and <= '\u058F' => armenian++,
                >= '\u10A0' and <= '\u10FF' or >= '\u1C90' and <= '\u1CBF' => georgian++,
                >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => arabic++,
                >= '\u0400' and <= '\u052F' => cyrillic++,
                >= '\u0590' and <= '\u05FF' => hebrew++,
                >= '\u0370' and <= '\u03FF' => greek++,
                _ => char.IsLetter(c) ? latin++ : 0,
            };
        }

        var most = new[] { armenian, georgian, arabic, cyrillic, hebrew, greek, latin }.Max();
        return most == 0 ? ("", "auto")
            : most == armenian ? ("hy", "ltr")
            : most == georgian ? ("ka", "ltr")
            : most == arabic ? (text.AsSpan().IndexOfAny(Persian) >= 0 ? "fa" : "ar", "rtl")
            : most == cyrillic ? (text.AsSpan().IndexOfAny(CyrillicAzerbaijani) >= 0 ? "az" : text.AsSpan().IndexOfAny(Ukrainian) >= 0 ? "uk" : "ru", "ltr")
            : most == hebrew ? ("he", "rtl")
            : most == greek ? ("el", "ltr")
            : (text.AsSpan().IndexOfAny("əƏ") >= 0 ? "az" : text.AsSpan().IndexOfAny("ğışİ") >= 0 ? "tr" : "", "ltr");
    }
}
