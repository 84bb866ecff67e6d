using System.Collections.Frozen;
using System.Text;

namespace Rollcall.Names;

/// <summary>Groups of letters and what is written for them; the longest group wins, <c>^</c> is the beginning of a word.</summary>
internal sealed class LetterMap
{
    private const int LongestGroup = 4;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _groups;

    private readonly bool _hasCase;

    private static readonly FrozenDictionary<(int, int), LetterMap> s_latin = Enum.GetValues<CyrillicLanguage>()
        .SelectMany(language => Enum.GetValues<LatinStandard>().Select(standard => ((int)standard, (int)language)))
        .ToFrozenDictionary(key => key, key => LatinOf((LatinStandard)key.Item1, (CyrillicLanguage)key.Item2));

    private LetterMap(bool hasCase, params ReadOnlySpan<string> tables)
    {
        _hasCase = hasCase;
        var groups = new Dictionary<string, string>();
        foreach (string table in tables)
        {
            foreach (string entry in table.Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                // A later table overrides an earlier one: a standard says only where it differs.
                int space = entry.IndexOf(' ');
                groups[space < 0 ? entry : entry[..space]] = space < 0 ? "" : entry[(space + 1)..];
            }
        }

        _groups = groups.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LetterMap Cyrillic { get; } = new(true, RussianTables.FromLatin, RussianTables.FromArmenian, RussianTables.FromGeorgian);

    public static LetterMap Armenian { get; } = new(true, ArmenianTables.FromLatin, ArmenianTables.FromRussian, ArmenianTables.FromGeorgian);

    public static LetterMap Georgian { get; } = new(false, GeorgianTables.FromLatin, GeorgianTables.FromRussian, GeorgianTables.FromArmenian);

    /// <summary>The map into Latin by a standard, for Cyrillic letters of a language. ISO 9 is one for all of them.</summary>
    public static LetterMap Latin(LatinStandard standard, CyrillicLanguage language) => s_latin[((int)standard, (int)language)];

    public string Write(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        Span<char> group = stackalloc char[LongestGroup + 1];
        bool inWord = false;
        bool capital = false;
        for (int at = 0; at < text.Length;)
        {
            int length = Longest(text.AsSpan(at), group, !inWord, out string? letters);
            // A script without capitals begins a name with one in a script that has them.
            capital |= char.IsUpper(text[at]) || (!inWord && Scripts.Of(text[at]) is Script.Georgian or Script.Arabic or Script.Hebrew);
            if (letters is null)
            {
                written.Append(text[at]);
                inWord = char.IsLetter(text[at]);
                capital = false;
            }
            else
            {
                written.Append(capital && _hasCase ? Capitalised(letters, text, at, length) : letters);
                inWord = true;
                // What is not written passes its capital on: Հակոբ is Акоб.
                capital &= letters.Length == 0;
            }

            at += length;
        }

        return written.ToString();
    }

    private static string Capitalised(string letters, string text, int at, int length)
    {
        if (letters.Length == 0)
        {
            return letters;
        }

        // A capital among capitals, or alone in front of small letters.
        int next = at + length;
        bool all = char.IsUpper(text[at]) && (next < text.Length && char.IsLetter(text[next]) ? char.IsUpper(text[next]) : at > 0 && char.IsUpper(text[at - 1]));
        return all ? letters.ToUpperInvariant() : char.ToUpperInvariant(letters[0]) + letters[1..];
    }

    private int Longest(ReadOnlySpan<char> text, Span<char> group, bool begins, out string? letters)
    {
        group[0] = '^';
        int most = Math.Min(LongestGroup, text.Length);
        for (int i = 0; i < most; i++)
        {
            group[i + 1] = char.ToLowerInvariant(text[i]);
        }

        for (int length = most; length > 0; length--)
        {
            if ((begins && _groups.TryGetValue(group[..(length + 1)], out letters)) || _groups.TryGetValue(group[1..(length + 1)], out letters))
            {
                return length;
            }
        }

        letters = null;
        return 1;
    }

    private static LetterMap LatinOf(LatinStandard standard, CyrillicLanguage language)
    {
        if (standard == LatinStandard.Iso)
        {
            return new(true, RussianTables.Iso9, ArmenianTables.Iso9985, GeorgianTables.Iso9984, GreekTables.Elot, ArabicTables.Consonants, HebrewTables.Consonants);
        }

        bool passport = standard == LatinStandard.Passport;
        string national = (language, passport) switch
        {
            (CyrillicLanguage.Ukrainian, _) => SlavicTables.Ukrainian,
            (CyrillicLanguage.Belarusian, false) => SlavicTables.Belarusian,
            (CyrillicLanguage.Belarusian, true) => SlavicTables.BelarusianPassport,
            (CyrillicLanguage.Serbian, false) => SlavicTables.Serbian,
            (CyrillicLanguage.Serbian, true) => SlavicTables.SerbianPassport,
            (CyrillicLanguage.Bulgarian, _) => SlavicTables.Bulgarian,
            (_, true) => RussianTables.Passport,
            _ => "",
        };
        string others = ArmenianTables.Bgn + "\n" + GeorgianTables.National + "\n" + GreekTables.Elot + "\n" + ArabicTables.Consonants + "\n" + HebrewTables.Consonants;
        return passport
            ? new(true, RussianTables.Bgn, national, others, ArmenianTables.Passport, GeorgianTables.Passport, LatinTables.Plain)
            : new(true, RussianTables.Bgn, national, others);
    }
}
