using System.Buffers;

namespace Rollcall.Names;

/// <summary>The languages in Cyrillic letters whose rules for Latin differ from the Russian ones, and whose letters give them away.</summary>
internal enum CyrillicLanguage : byte
{
    /// <summary>Russian, or nothing that tells otherwise.</summary>
    Russian,
    Ukrainian,
    Belarusian,
    Serbian,
    Bulgarian,
}

internal static class CyrillicLanguages
{
    private static readonly SearchValues<char> s_kazakhOrAzerbaijani = SearchValues.Create("әӘҹҸҝҜғҒқҚңҢұҰүҮөӨһҺ");
    private static readonly SearchValues<char> s_ukrainian = SearchValues.Create("їЇєЄґҐ");
    private static readonly SearchValues<char> s_notUkrainian = SearchValues.Create("ыЫэЭёЁ");
    private static readonly SearchValues<char> s_serbian = SearchValues.Create("јЈљЉњЊћЋђЂџЏ");

    /// <summary>Tells the language of a name from its letters: a name without a telling letter is taken for Russian.</summary>
    public static CyrillicLanguage Of(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("ўЎ") >= 0)
        {
            return CyrillicLanguage.Belarusian;
        }

        // Kazakh and Azerbaijani have і and ј too.
        if (text.ContainsAny(s_kazakhOrAzerbaijani))
        {
            return CyrillicLanguage.Russian;
        }

        // Зеленський, where Russian has Зеленский.
        if (text.ContainsAny(s_ukrainian) || text.Contains("ськ", StringComparison.OrdinalIgnoreCase) || text.Contains("цьк", StringComparison.OrdinalIgnoreCase))
        {
            return CyrillicLanguage.Ukrainian;
        }

        if (text.IndexOfAny("іІ") >= 0)
        {
            return text.ContainsAny(s_notUkrainian) ? CyrillicLanguage.Belarusian : CyrillicLanguage.Ukrainian;
        }

        return text.ContainsAny(s_serbian) ? CyrillicLanguage.Serbian
            : HasVowelYer(text) ? CyrillicLanguage.Bulgarian : CyrillicLanguage.Russian;
    }

    // In Russian ъ stands before е, ё, ю and я only; in Bulgarian it is a vowel.
    private static bool HasVowelYer(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is 'ъ' or 'Ъ' && char.IsLetter(text[i + 1]) && !"еёюяЕЁЮЯ".Contains(text[i + 1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
