namespace Rollcall.Names;

/// <summary>Korean syllables in Latin letters, as the Revised Romanization has their parts.</summary>
internal static class Hangul
{
    private const char First = '\uac00';
    private const char Last = '\ud7a3';
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly string[] s_initials = "g kk n d tt r m b pp s ss - j jj ch k t p h".Split(' ');
    private static readonly string[] s_vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".Split(' ');
    private static readonly string[] s_finals = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    public static bool Is(char c) => c is >= First and <= Last;

    /// <summary>Writes the letters of a syllable; returns how many.</summary>
    public static int Write(char syllable, Span<char> letters)
    {
        int number = syllable - First;
        int count = 0;
        Append(s_initials[number / (Vowels * Finals)], letters, ref count);
        Append(s_vowels[number / Finals % Vowels], letters, ref count);
        Append(s_finals[number % Finals], letters, ref count);
        return count;
    }

    private static void Append(string part, Span<char> letters, ref int count)
    {
        if (part != "-" && part.AsSpan().TryCopyTo(letters[count..]))
        {
            count += part.Length;
        }
    }
}
