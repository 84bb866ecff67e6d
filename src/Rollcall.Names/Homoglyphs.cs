namespace Rollcall.Names;

/// <summary>Letters of another script, and digits, that look like the letter meant.</summary>
internal static class Homoglyphs
{
    private const string Latin = "aeopcxykmtbhijs0";
    private const string Cyrillic = "аеорсхукмтвніјѕо";

    // What a scanner or a hurried typist puts for a letter.
    private const string Digits = "0135";
    private const string DigitsAsLatin = "olzs";
    private const string DigitsAsCyrillic = "оізб";

    /// <summary>Replaces the letters that do not belong to the word's main script; returns that script.</summary>
    public static Script Repair(Span<char> word)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        counts.Clear();
        bool foreign = false;
        Script main = Script.Unknown;
        foreach (char c in word)
        {
            Script script = Scripts.Of(c);
            if (script == Script.Unknown)
            {
                foreign |= char.IsAsciiDigit(c);
                continue;
            }

            counts[(int)script]++;
            foreign |= main != Script.Unknown && script != main;
            if (counts[(int)script] > counts[(int)main] || main == Script.Unknown)
            {
                main = script;
            }
        }

        if (foreign)
        {
            Replace(word, main);
        }

        return main;
    }

    private static void Replace(Span<char> word, Script main)
    {
        var (from, to, digits) = main switch
        {
            Script.Latin => (Cyrillic, Latin, DigitsAsLatin),
            Script.Cyrillic => (Latin, Cyrillic, DigitsAsCyrillic),
            _ => ("", "", ""),
        };
        for (int i = 0; i < word.Length; i++)
        {
            int digit = Digits.IndexOf(word[i]);
            if (digit >= 0 && digits.Length > 0)
            {
                word[i] = digits[digit];
            }
            else if (Scripts.Of(word[i]) != main && from.IndexOf(word[i]) is >= 0 and int at)
            {
                word[i] = to[at];
            }
        }
    }
}
