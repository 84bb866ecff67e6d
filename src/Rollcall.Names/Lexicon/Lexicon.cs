using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>The known given names, and which spellings are forms of one. Family names are looked up by their stems.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> s_names =
        ReadNames(form => Heard(form).Key).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> s_exact =
        ReadNames(form => Heard(form).Exactly).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name that a stem is known as by its key; null for what is not in the lexicon.</summary>
    public static KnownName? Find(ReadOnlySpan<Sound> stem)
    {
        Span<char> key = stackalloc char[PartKey.Longest];
        return s_names.TryGetValue(key[..PartKey.Write(stem, key)], out KnownName? name) ? name : null;
    }

    /// <summary>The name whose forms sound just like the stem; null for a misspelling that only happens to have a key there.</summary>
    public static KnownName? FindExactly(ReadOnlySpan<Sound> stem)
    {
        Span<char> classes = stackalloc char[Word.Limit];
        return s_exact.TryGetValue(classes[..PartKey.Exactly(stem, classes)], out KnownName? name) ? name : null;
    }

    private static string[] Lines() => $"{GivenNames.Armenian}\n{GivenNames.Turkic}\n{GivenNames.Others}".Split('\n');

    private static FrozenDictionary<string, KnownName> ReadNames(Func<string, string> keyOf)
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
                string key = keyOf(form);
                Add(lines, key, line);
                first ??= key;
                canonical.TryAdd(key, first);
            }

            foreach (string form in halves.Length > 1 ? Words(halves[1]) : [])
            {
                Add(lines, keyOf(form), line);
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
