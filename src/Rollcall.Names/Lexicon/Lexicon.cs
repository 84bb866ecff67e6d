using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>The known given names, and which spellings are forms of one. Family names are looked up by their stems.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, KnownName> s_names = ReadNames();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_exact = Lines()
        .SelectMany(line => Words(line.Replace('|', ' ')))
        .Select(form => Heard(form).Exactly)
        .ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that a stem's key is known as; null for what is not in the lexicon.</summary>
    public static KnownName? Find(string stemKey) => s_names.GetValueOrDefault(stemKey);

    /// <summary>True where the stem sounds just like a form in the lexicon: not a misspelling that happens to have a key there.</summary>
    public static bool HasExactly(ReadOnlySpan<Sound> stem)
    {
        Span<char> classes = stackalloc char[Word.Limit];
        return s_exact.Contains(classes[..PartKey.Exactly(stem, classes)]);
    }

    private static string[] Lines() => $"{GivenNames.Armenian}\n{GivenNames.Turkic}\n{GivenNames.Others}".Split('\n');

    private static FrozenDictionary<string, KnownName> ReadNames()
    {
        var lines = new Dictionary<string, SortedSet<int>>();
        var canonical = new Dictionary<string, string>();
        int line = 0;
        foreach (string text in Lines())
        {
            line++;
            string[] halves = text.Split('|');
            string? first = null;
            foreach (string form in Words(halves[0]))
            {
                string key = Heard(form).Key;
                Add(lines, key, line);
                first ??= key;
                canonical.TryAdd(key, first);
            }

            foreach (string form in halves.Length > 1 ? Words(halves[1]) : [])
            {
                Add(lines, Heard(form).Key, line);
            }
        }

        return lines.ToFrozenDictionary(
            entry => entry.Key,
            entry => new KnownName([.. entry.Value], entry.Value.Count == 1 ? canonical.GetValueOrDefault(entry.Key) : null));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (string Key, string Exactly) Heard(string form)
    {
        Word word = Word.Read(form, stackalloc char[Word.Limit], stackalloc Sound[Word.Limit]);
        Span<char> classes = stackalloc char[Word.Limit];
        return (PartKey.Of(word.Sounds), new string(classes[..PartKey.Exactly(word.Sounds, classes)]));
    }

    private static void Add(Dictionary<string, SortedSet<int>> lines, string key, int line)
    {
        if (key.Length > 0)
        {
            if (!lines.TryGetValue(key, out SortedSet<int>? all))
            {
                lines[key] = all = [];
            }

            all.Add(line);
        }
    }
}

/// <summary>What the lexicon knows of a spelling.</summary>
/// <param name="Lines">The lines it stands on, ascending.</param>
/// <param name="Canonical">The key of the one name that it is a full form of; null for a short form or where there are several.</param>
internal sealed record KnownName(int[] Lines, string? Canonical)
{
    /// <summary>True when both may be forms of one name.</summary>
    public bool Meets(KnownName other)
    {
        foreach (int line in Lines)
        {
            if (Array.IndexOf(other.Lines, line) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
