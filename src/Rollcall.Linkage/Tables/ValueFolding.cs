using System.Buffers;
using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// Brings a value into the form in which values are compared: small letters, no blanks at the ends, one blank between words.
/// A value without a letter or digit (a dash, a question mark) says nothing.
/// </summary>
internal static class ValueFolding
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.'/:,"u8);

    /// <summary>The folded value, which may be the value itself; empty where it says nothing.</summary>
    public static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAnyExcept(Plain) < 0)
        {
            return Says(value) ? value : [];
        }

        var text = Encoding.UTF8.GetString(value);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }

        var result = folded.ToString();
        return result.Any(char.IsLetterOrDigit) ? Encoding.UTF8.GetBytes(result) : [];
    }

    private static bool Says(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (b is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9')
            {
                return true;
            }
        }

        return false;
    }
}
