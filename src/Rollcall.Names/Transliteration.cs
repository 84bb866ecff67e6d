namespace Rollcall.Names;

/// <summary>
/// Names in the letters of another script, for display. Letters that a table lacks are left as they are. Matching does
/// not use it: what is lost here would be lost there.
/// </summary>
public static class Transliteration
{
    /// <summary>
    /// In Latin letters, by a published standard. The language of a Cyrillic name is told from its letters: one without a
    /// letter that tells is written by the Russian rules. Korean is written by the Revised Romanization, Chinese in pinyin.
    /// </summary>
    public static string ToLatin(string text, LatinStandard standard = LatinStandard.BgnPcgn)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LetterMap.Latin(standard, CyrillicLanguages.Of(text)).Write(Romanised(text));
    }

    /// <summary>In Russian letters, by the practical transcription that Russian lists use (Հր → Гр, c → дж).</summary>
    public static string ToCyrillic(string text) => Through(text, LetterMap.Cyrillic);

    /// <summary>In Armenian letters, as Armenian lists write foreign names.</summary>
    public static string ToArmenian(string text) => Through(text, LetterMap.Armenian);

    /// <summary>In Georgian letters, as Georgian lists write foreign names.</summary>
    public static string ToGeorgian(string text) => Through(text, LetterMap.Georgian);

    private static string Through(string text, LetterMap map)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Greek, Korean and Chinese go by way of Latin letters.
        bool byLatin = text.AsSpan().ContainsAnyInRange('\u0370', '\u03ff') || text.Any(c => Hangul.Is(c) || Pinyin.Is(c));
        return map.Write(byLatin ? ToLatin(text, LatinStandard.Passport) : text);
    }

    /// <summary>Korean by the Revised Romanization, Chinese in pinyin; each word begins with a capital. The rest as it is.</summary>
    private static string Romanised(string text)
    {
        if (!text.Any(c => Hangul.Is(c) || Pinyin.Is(c)))
        {
            return text;
        }

        var written = new System.Text.StringBuilder(text.Length * 3);
        Span<char> letters = stackalloc char[8];
        bool begins = true;
        foreach (char c in text)
        {
            if (Hangul.Is(c))
            {
                Append(Hangul.Romanised([c]));
            }
            else if (Pinyin.Is(c) && Pinyin.Write(c, letters) is > 0 and int count)
            {
                Append(letters[..count]);
            }
            else
            {
                written.Append(c);
                begins = !char.IsLetter(c);
            }
        }

        return written.ToString();

        void Append(ReadOnlySpan<char> syllable)
        {
            written.Append(begins && syllable.Length > 0 ? char.ToUpperInvariant(syllable[0]) : syllable[0]).Append(syllable[1..]);
            begins = false;
        }
    }
}
