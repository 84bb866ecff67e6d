using System.Buffers;

namespace Rollcall.Names;

/// <summary>Finds the names of a list that may be a name, in any script. Immutable; safe to use from several threads.</summary>
public sealed class NameIndex
{
    // So many of the best by their words are compared as names.
    private const int Shortlist = 400;

    // Of 1,000 spellings of a name in two scripts that are at all alike 2 to 7 differ in more classes of consonants; their
    // names are brought in by the other parts.
    private const int MostDifferent = 1;

    private readonly PersonName[] _names;
    private readonly NameVocabulary _vocabulary;
    private readonly NameComparer _comparer;

    private NameIndex(PersonName[] names, NameVocabulary vocabulary, NameComparer comparer)
    {
        _names = names;
        _vocabulary = vocabulary;
        _comparer = comparer;
    }

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

    /// <summary>Indexes a list of names.</summary>
    public static NameIndex Of(IEnumerable<PersonName> names, NameComparer? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        PersonName[] all = [.. names];
        return new NameIndex(all, NameVocabulary.Of(all), comparer ?? new NameComparer());
    }

    /// <summary>The best candidates for a name, best first: at most <paramref name="count"/>.</summary>
    public IReadOnlyList<NameCandidate> Find(PersonName name, int count = 50)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int most = Math.Max(Shortlist, 2 * count);
        var likely = new Dictionary<int, float>();
        AddLikely(name, most, likely);
        foreach (PersonName alias in name.Aliases)
        {
            AddLikely(alias, most, likely);
        }

        var found = new List<(NameCandidate Candidate, float Score)>(likely.Count);
        foreach (var (position, words) in likely)
        {
            NameComparison comparison = _comparer.Compare(name, _names[position]);
            // Whoever looks for a name would rather see one that contradicts in a part than one that agrees in nothing: after
            // the evidence for the whole name counts what its parts say one by one, and how rare such words are in the list.
            float score = comparison.Bits + comparison.SumOfParts + words;
            found.Add((new(position, _names[position], comparison), score));
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Candidate.Position.CompareTo(b.Candidate.Position));
        return [.. found.Take(count).Select(f => f.Candidate)];
    }

    // The names whose words say most, with what they say.
    private void AddLikely(PersonName name, int most, Dictionary<int, float> likely)
    {
        float[] scores = ArrayPool<float>.Shared.Rent(_names.Length);
        int[] lastParts = ArrayPool<int>.Shared.Rent(_names.Length);
        Array.Clear(scores, 0, _names.Length);
        Array.Clear(lastParts, 0, _names.Length);
        var touched = new List<int>();
        var words = new List<(float Bits, int Word)>();
        int number = 0;
        foreach (var (part, mostDifferent) in Looked(name))
        {
            number++;
            words.Clear();
            _vocabulary.Find(part, mostDifferent, words);
            words.Sort((a, b) => a.Bits != b.Bits ? b.Bits.CompareTo(a.Bits) : a.Word.CompareTo(b.Word));
            Weigh(words, number, scores, lastParts, touched);
        }

        float least = Least(touched, scores, most);
        foreach (int position in touched)
        {
            if (scores[position] >= least)
            {
                likely[position] = Math.Max(scores[position], likely.GetValueOrDefault(position));
            }
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(lastParts);
    }

    // From the words that agree best to those that agree least. A word is worth how few names of the list have one that
    // agrees as well; words level with it count with it.
    private void Weigh(List<(float Bits, int Word)> words, int number, float[] scores, int[] lastParts, List<int> touched)
    {
        int names = 0;
        for (int first = 0; first < words.Count;)
        {
            int end = first;
            while (end < words.Count && words[end].Bits == words[first].Bits)
            {
                names += _vocabulary.Positions(words[end++].Word).Length;
            }

            float weight = MathF.Max(0, MathF.Log2((_names.Length + 1f) / names) + words[first].Bits);
            for (; first < end; first++)
            {
                foreach (int position in _vocabulary.Positions(words[first].Word))
                {
                    if (lastParts[position] == number)
                    {
                        continue;
                    }

                    if (lastParts[position] == 0)
                    {
                        touched.Add(position);
                    }

                    lastParts[position] = number;
                    scores[position] += weight;
                }
            }
        }
    }

    private static IEnumerable<(NamePart Part, int MostDifferent)> Looked(PersonName name)
    {
        for (int i = 0; i < name.NameParts.Length; i++)
        {
            NamePart part = name.NameParts[i];
            if (!part.IsInitial && !part.Stem.IsEmpty)
            {
                yield return (part, MostDifferent);
            }
        }

        for (int i = 0; i + 1 < name.NameParts.Length && name.NameParts.Length > 2; i++)
        {
            yield return (name.Joined(i), 0);
        }
    }

    // The score that the last of the best has; those level with it are let in too, unless they are many.
    private static float Least(List<int> touched, float[] scores, int most)
    {
        if (touched.Count <= most)
        {
            return 0;
        }

        float[] sorted = [.. touched.Select(position => scores[position])];
        Array.Sort(sorted);
        float least = sorted[^most];
        return touched.Count(position => scores[position] >= least) > 4 * most ? MathF.BitIncrement(least) : least;
    }
}
