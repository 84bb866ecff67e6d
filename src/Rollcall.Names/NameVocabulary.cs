using System.Runtime.InteropServices;

namespace Rollcall.Names;

/// <summary>The distinct words of a list of names, each with the places of the names that have it. Immutable.</summary>
internal sealed class NameVocabulary
{
    // A word of so few sounds may be half of one that another list writes together: "Тер Петросян", "ما يشو".
    private const int MostSoundsOfHalf = 3;

    private readonly NamePart[] _words;
    private readonly (ulong Stem, ulong Whole)[] _signatures;
    private readonly int[] _starts;
    private readonly int[] _positions;
    private readonly Dictionary<int, List<int>> _knownAs = [];
    private readonly Dictionary<int, List<int>> _surnames = [];

    private NameVocabulary(List<NamePart> words, List<(int Word, int Position)> uses)
    {
        _words = [.. words];
        _signatures = [.. words.Select(w => (w.Signature, w.WholeSignature))];
        _starts = new int[_words.Length + 1];
        foreach (var (word, _) in uses)
        {
            _starts[word + 1]++;
        }

        for (int word = 0; word < _words.Length; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        int[] next = _starts[..^1];
        _positions = new int[uses.Count];
        foreach (var (word, position) in uses)
        {
            _positions[next[word]++] = position;
        }

        for (int word = 0; word < _words.Length; word++)
        {
            Note(_knownAs, _words[word].Known, word);
            Note(_surnames, _words[word].Surname, word);
        }
    }

    /// <summary>Reads the words of names and of their aliases.</summary>
    public static NameVocabulary Of(IReadOnlyList<PersonName> names)
    {
        var words = new List<NamePart>();
        var uses = new List<(int, int)>(names.Count * 3);
        var numbers = new Dictionary<(string, NameRole), int>();
        for (int position = 0; position < names.Count; position++)
        {
            Add(names[position], position);
            foreach (PersonName alias in names[position].Aliases)
            {
                Add(alias, position);
            }
        }

        return new NameVocabulary(words, uses);

        void Add(PersonName name, int position)
        {
            for (int i = 0; i < name.NameParts.Length; i++)
            {
                Use(name.NameParts[i], position);
                if (i + 1 < name.NameParts.Length && Math.Min(name.NameParts[i].Sounds.Length, name.NameParts[i + 1].Sounds.Length) <= MostSoundsOfHalf)
                {
                    Use(name.Joined(i), position);
                }
            }
        }

        void Use(NamePart part, int position)
        {
            if (part.Stem.IsEmpty || part.IsInitial)
            {
                return;
            }

            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (part.Text, part.Role), out bool known);
            if (!known)
            {
                number = words.Count;
                words.Add(part);
            }

            uses.Add((number, position));
        }
    }

    /// <summary>The places of the names that have a word, ascending; a name that has it twice stands there twice.</summary>
    public ReadOnlySpan<int> Positions(int word) => _positions.AsSpan(_starts[word].._starts[word + 1]);

    /// <summary>
    /// Adds the words that may be one with a part, with the bits for it, to a list: those that surely differ in no more
    /// than some classes of consonants, and other forms of the name.
    /// </summary>
    public void Find(NamePart part, int mostDifferent, List<(float Bits, int Word)> found)
    {
        var (stem, whole) = (part.Signature, part.WholeSignature);
        for (int word = 0; word < _signatures.Length; word++)
        {
            if (Signature.Difference(stem, _signatures[word].Stem) <= mostDifferent
                || Signature.Difference(whole, _signatures[word].Whole) <= mostDifferent)
            {
                Add(word);
            }
        }

        // Forms of one name however far apart they sound: Николай, Микола.
        foreach (int word in Forms(_knownAs, part.Known).Concat(Forms(_surnames, part.Surname)))
        {
            var (s, w) = _signatures[word];
            if (Signature.Difference(stem, s) > mostDifferent && Signature.Difference(whole, w) > mostDifferent)
            {
                Add(word);
            }
        }

        void Add(int word)
        {
            float bits = NameAgreement.BitsIfAny(part, _words[word]);
            if (bits > Calibration.HopelessBits)
            {
                found.Add((bits, word));
            }
        }
    }

    private static void Note(Dictionary<int, List<int>> lines, KnownName? name, int word)
    {
        foreach (int line in name?.Lines ?? [])
        {
            ref List<int>? words = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, line, out _);
            (words ??= []).Add(word);
        }
    }

    private static IEnumerable<int> Forms(Dictionary<int, List<int>> lines, KnownName? name) =>
        name is null ? [] : name.Lines.SelectMany(line => lines.GetValueOrDefault(line) ?? []).Distinct();
}
