using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>
/// Folds text to the lower-case letters that the tables know: the same for every Unicode form, presentation form,
/// width and case. Marks that no table knows are dropped, and so is everything that is no letter.
/// </summary>
internal static class Folding
{
    // The letters whose mark changes what they stand for; any other mark is an accent.
    private const string Marked = "äöüçşğščžćśźżńñķģāēīūőűёйїўѓќ";

    private static readonly FrozenDictionary<char, string> s_decomposed = ReadDecompositions();

    private static readonly FrozenDictionary<(char Letter, char Mark), char> s_marked = Marked
        .Select(c => (Letter: c, Parts: s_decomposed[c]))
        .ToFrozenDictionary(x => (x.Parts[0], x.Parts[1]), x => x.Letter);

    /// <summary>Writes the folded letters of a word; returns how many, at most the length of <paramref name="folded"/>.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int count = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c == 'I' && IsMisread(word, i))
            {
                Put('l', folded, ref count);
            }
            else if (Hangul.Is(c))
            {
                count += Hangul.Write(c, folded[count..]);
            }
            else if (Pinyin.Is(c))
            {
                count += Pinyin.Write(c, folded[count..]);
            }
            else if (char.IsAsciiLetter(c))
            {
                Put((char)(c | 0x20), folded, ref count);
            }
            else if (c > 0x7f && s_decomposed.TryGetValue(c, out string? parts))
            {
                foreach (char part in parts)
                {
                    Put(char.ToLowerInvariant(part), folded, ref count);
                }
            }
            else
            {
                Put(char.ToLowerInvariant(c), folded, ref count);
            }
        }

        return count;
    }

    // A capital I inside a word of small letters is an l to whoever scanned it.
    private static bool IsMisread(ReadOnlySpan<char> word, int i) =>
        i > 0 && char.IsLetter(word[i - 1]) && word[i - 1] < 0x250
        && (i + 1 < word.Length ? char.IsLower(word[i + 1]) : char.IsLower(word[i - 1]));

    private static void Put(char c, Span<char> folded, ref int count)
    {
        if (c >= 0x300 && count > 0 && s_marked.TryGetValue((folded[count - 1], c), out char marked))
        {
            folded[count - 1] = marked;
        }
        else if (count < folded.Length)
        {
            char plain = c switch
            {
                '\'' or '\u2019' or '\u02bc' or '`' or '\u05f3' => '\'',
                'ʿ' or 'ʾ' or '\u2018' => '\'',
                _ => c,
            };
            if (plain == '\'' || char.IsAsciiDigit(plain) || (Scripts.Of(plain) != Script.Unknown))
            {
                folded[count++] = plain;
            }
        }
    }

    private static FrozenDictionary<char, string> ReadDecompositions() => Decompositions.Table
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(entry => entry[0], entry => entry[1..]);
}
