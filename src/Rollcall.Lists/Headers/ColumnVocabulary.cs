using System.Collections.Concurrent;
using System.Numerics;

namespace Rollcall.Lists;

/// <summary>Says what a header means, by phrase, by its parts, by a phrase nearly like it, and by the stems of its words.</summary>
internal static class ColumnVocabulary
{
    private static readonly Dictionary<string, List<(Meaning Meaning, string Language)>> Phrases = Load();
    private static readonly (string Phrase, ulong Letters)[] LongPhrases = [.. Phrases.Keys.Where(p => p.Length >= 5).Select(p => (p, Letters(p)))];
    private static readonly ConcurrentDictionary<string, HeaderReading?> Cache = new();

    // Where the parts of one header mean different columns, the one that says more of the row comes first.
    private static readonly Column[] Precedence =
    [
        Column.BirthDate, Column.CaptureDate, Column.CapturePlace, Column.LastSeenDate, Column.LastSeenPlace,
        Column.FullName, Column.FamilyName, Column.GivenNames, Column.FatherName, Column.ServiceNo,
    ];

    /// <summary>What the header means; null where nothing is like it. A known language settles phrases that two share.</summary>
    public static HeaderReading? Read(string header, string? language = null)
    {
        if (header.Length is 0 or > 120)
        {
            return null;
        }

        var key = language + "\n" + header;
        if (!Cache.TryGetValue(key, out var reading))
        {
            reading = Understand(header, language);
            if (Cache.Count < 10_000)
            {
                Cache.TryAdd(key, reading);
            }
        }

        return reading;
    }

    /// <summary>The languages that have the header, or a part of it, as a phrase.</summary>
    public static IEnumerable<string> LanguagesOf(string header) => PartsOf(header).SelectMany(p => p).Distinct();

    /// <summary>Whether a part of the header is a phrase of that language and none of the other.</summary>
    public static bool HasPartIn(string header, string language, string other) =>
        PartsOf(header).Any(languages => languages.Contains(language) && !languages.Contains(other));

    private static List<string[]> PartsOf(string header) =>
    [
        .. header.Split(['/', '(', '|']).Prepend(header).Select(Wording.Fold)
            .Where(Phrases.ContainsKey).Select(part => Phrases[part].Select(m => m.Language).Distinct().ToArray()),
    ];

    private static HeaderReading? Understand(string header, string? language)
    {
        if (Columns.TryParse(header.Trim().ToLowerInvariant().Replace(' ', '_'), out var standard))
        {
            return new(new(standard), 1, "en");
        }

        var folded = Wording.Fold(header);
        return Exact(folded, language, 1)
            ?? Parts(header, part => Exact(part, language, 0.95))
            ?? Alike(folded, language, 0.85)
            ?? Parts(header, part => Alike(part, language, 0.8))
            ?? (folded.Length > 0 && HeaderStems.Read(folded) is { } column ? new(new(column), 0.7, language ?? "") : null);
    }

    private static HeaderReading? Exact(string folded, string? language, double confidence)
    {
        if (!Phrases.TryGetValue(folded, out var meanings))
        {
            return null;
        }

        var at = Math.Max(0, meanings.FindIndex(m => m.Language == language));
        return new(meanings[at].Meaning, confidence, meanings[at].Language);
    }

    private static HeaderReading? Parts(string header, Func<string, HeaderReading?> read)
    {
        var split = HeaderWords.Joints.Aggregate(header, (text, joint) => text.Replace(joint, "/", StringComparison.OrdinalIgnoreCase));
        var readings = split.Split(['/', '|', '\n', ';', '(', ')', '[', ']', ',', '،', '\\'])
            .Select(Wording.Fold).Where(part => part.Length > 1).Select(read).OfType<HeaderReading>().ToList();
        if (readings.Count == 0)
        {
            return null;
        }

        var columns = readings.Select(r => r.Meaning.Column).ToHashSet();
        if (columns.Contains(Column.FamilyName) && columns.Contains(Column.GivenNames))
        {
            return readings[0] with { Meaning = new(Column.FullName) };
        }

        return readings.OrderBy(r => r.Meaning.Sense != Sense.Settled)
            .ThenBy(r => r.Meaning.Column is { } c && Array.IndexOf(Precedence, c) is >= 0 and var at ? at : Precedence.Length)
            .First();
    }

    private static HeaderReading? Alike(string folded, string? language, double confidence)
    {
        var most = folded.Length >= 9 ? 2 : folded.Length >= 5 ? 1 : 0;
        var letters = Letters(folded);
        string? nearest = null;
        for (var allowed = 1; allowed <= most && nearest is null; allowed++)
        {
            foreach (var (phrase, others) in LongPhrases)
            {
                // A wrong letter changes at most two of the letters that occur: that rules out nearly all phrases at once.
                if (BitOperations.PopCount(letters ^ others) <= 2 * allowed && Spellings.Within(folded, phrase, allowed))
                {
                    nearest = phrase;
                    break;
                }
            }
        }

        return nearest is null ? null : Exact(nearest, language, confidence);
    }

    private static ulong Letters(string folded)
    {
        var letters = 0UL;
        foreach (var c in folded)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    private static Dictionary<string, List<(Meaning, string)>> Load()
    {
        var phrases = new Dictionary<string, List<(Meaning, string)>>();
        foreach (var (language, table) in HeaderWords.Tables)
        {
            foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = line.IndexOf(':');
                var meaning = ReadMeaning(line[..colon]);
                foreach (var phrase in line[(colon + 1)..].Split(';').Select(Wording.Fold).Where(p => p.Length > 0))
                {
                    if (!phrases.TryGetValue(phrase, out var meanings))
                    {
                        phrases[phrase] = meanings = [];
                    }

                    meanings.Add((meaning, language));
                }
            }
        }

        return phrases;
    }

    private static Meaning ReadMeaning(string name) =>
        Columns.TryParse(name, out var column) ? new(column) : new(null, Enum.Parse<Sense>(name, ignoreCase: true));
}
