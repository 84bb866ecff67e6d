namespace Rollcall.Lists;

/// <summary>
/// Finds the code page of a text: the one in which its words are spelt as some language spells names.
/// All code pages give one character a byte, so their log-likelihoods compare without further ado.
/// </summary>
internal static class EncodingGuess
{
    private const int EnoughWords = 1500;
    private const int LongestWord = 40;

    // Log-likelihoods of what is in no word: rather common marks, other signs, and what no text holds.
    private const double Mark = -3;
    private const double Sign = -9;
    private const double Control = -14;
    private const double CapitalInside = -5;

    public static CodePage Of(ReadOnlySpan<byte> bytes)
    {
        var words = Words(bytes);
        return CodePage.All.MaxBy(page => words.Sum(word => Plausibility(word, page)))!;
    }

    /// <summary>The distinct words that hold a byte beyond ASCII, as far as needed.</summary>
    private static HashSet<string> Words(ReadOnlySpan<byte> bytes)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Span<char> word = stackalloc char[LongestWord];
        for (var i = 0; i < bytes.Length && words.Count < EnoughWords; i++)
        {
            var length = 0;
            var beyondAscii = false;
            for (; i < bytes.Length && length < LongestWord && (bytes[i] >= 0x80 || char.IsAsciiLetter((char)bytes[i])); i++)
            {
                word[length++] = (char)bytes[i];
                beyondAscii |= bytes[i] >= 0x80;
            }

            if (beyondAscii)
            {
                words.Add(word[..length].ToString());
            }
        }

        return words;
    }

    private static double Plausibility(string bytes, CodePage page)
    {
        Span<char> text = stackalloc char[LongestWord];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = page[(byte)bytes[i]];
        }

        text = text[..bytes.Length];
        var sum = Case(text);
        while (!text.IsEmpty)
        {
            var letters = 0;
            while (letters < text.Length && char.IsLetter(text[letters]))
            {
                text[letters] = Spelling.Lower(text[letters]);
                letters++;
            }

            if (letters > 0)
            {
                sum += Spelling.BestOf(text[..letters]);
                text = text[letters..];
            }
            else
            {
                sum += Other(text[0]);
                text = text[1..];
            }
        }

        return sum;
    }

    /// <summary>Words start with a capital, or are all capitals, or have none: iVANOV and IvAnOv are signs of a wrong code page.</summary>
    private static double Case(ReadOnlySpan<char> text)
    {
        var sum = 0.0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1])
                || i > 1 && char.IsLower(text[i]) && char.IsUpper(text[i - 1]) && char.IsUpper(text[i - 2]))
            {
                sum += CapitalInside;
            }
        }

        return sum;
    }

    private static double Other(char c) => c switch
    {
        _ when char.IsControl(c) => Control,
        '\u00A0' or '№' or '«' or '»' or '–' or '—' or '’' or '‘' or '“' or '”' or '„' or '…' or '°' => Mark,
        '՝' or '՛' or '՞' or '։' or '՚' or '֊' or '،' or '؛' or '؟' => Mark,
        '\u200C' or '\u200D' or '\u064B' or '\u064E' or '\u0651' => Mark,
        _ => Sign,
    };
}
