namespace Rollcall.Names;

/// <summary>Korean syllables and the letters they are put together from (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const char First = '\uac00';
    private const char Last = '\ud7a3';
    private const char FirstInitial = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeFinals = '\u11a7';
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly string[] s_initials = "g kk n d tt r m b pp s ss - j jj ch k t p h".Split(' ');
    private static readonly string[] s_vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');
    private static readonly string[] s_finals = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    public static bool Is(char c) => c is >= First and <= Last;

    /// <summary>True for a letter of which syllables are put together.</summary>
    public static bool IsLetter(char c) => c is >= FirstInitial and <= '\u11ff';

    /// <summary>Writes the letters of a syllable; returns how many.</summary>
    public static int Write(char syllable, Span<char> letters)
    {
        int number = syllable - First;
        int final = number % Finals;
        ReadOnlySpan<char> parts =
        [
            (char)(FirstInitial + number / (Vowels * Finals)),
            (char)(FirstVowel + number / Finals % Vowels),
            (char)(BeforeFinals + final),
        ];
        parts = final == 0 ? parts[..2] : parts;
        int count = Math.Min(parts.Length, letters.Length);
        parts[..count].CopyTo(letters);
        return count;
    }

    /// <summary>The word in Latin letters by the Revised Romanization of 2000, syllable by syllable.</summary>
    public static string Romanised(ReadOnlySpan<char> word)
    {
        var written = new System.Text.StringBuilder();
        foreach (char c in word)
        {
            if (Is(c))
            {
                int number = c - First;
                written.Append(s_initials[number / (Vowels * Finals)].TrimStart('-'));
                written.Append(s_vowels[number / Finals % Vowels]);
                written.Append(s_finals[number % Finals].TrimStart('-'));
            }
        }

        return written.ToString();
    }

    /// <summary>The word with its letters put together into syllables: the same for every Unicode form.</summary>
    public static string Composed(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange(FirstInitial, '\u11ff'))
        {
            return word;
        }

        var composed = new System.Text.StringBuilder(word.Length);
        foreach (char c in word)
        {
            char last = composed.Length > 0 ? composed[^1] : '\0';
            if (last is >= FirstInitial and < (char)(FirstInitial + 19) && c is >= FirstVowel and < (char)(FirstVowel + Vowels))
            {
                composed[^1] = (char)(First + ((last - FirstInitial) * Vowels + (c - FirstVowel)) * Finals);
            }
            else if (Is(last) && (last - First) % Finals == 0 && c is > BeforeFinals and < (char)(BeforeFinals + Finals))
            {
                composed[^1] = (char)(last + (c - BeforeFinals));
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }
}
