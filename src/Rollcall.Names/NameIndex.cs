using System.Buffers;
using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>A name found, by its place in the list that the index was made of.</summary>
/// <param name="Position">The place in the list, from 0.</param>
/// <param name="Name">The name.</param>
/// <param name="Comparison">How it compares with the name looked for.</param>
public readonly record struct NameCandidate(int Position, PersonName Name, NameComparison Comparison);

/// <summary>Finds the names of a list that may be a name, in any script. Immutable; safe to use from several threads.</summary>
public sealed class NameIndex
{
    // So many of the best by shared keys are compared in full.
    private const int Shortlist = 2500;

    // Whoever looks for a name would rather see one that contradicts in a part than one that agrees in nothing.
    private const float ShareOfParts = 0.3f;

    private readonly PersonName[] _names;
    private readonly FrozenDictionary<ulong, (int Start, int Count)> _keys;
    private readonly int[] _postings;
    private readonly NameComparer _comparer;

    private NameIndex(PersonName[] names, FrozenDictionary<ulong, (int, int)> keys, int[] postings, NameComparer comparer)
    {
        _names = names;
        _keys = keys;
        _postings = postings;
        _comparer = comparer;
    }

    /// <summary>The number of names.</summary>
    public int Count => _names.Length;

    /// <summary>Indexes a list of names.</summary>
    public static NameIndex Of(IEnumerable<PersonName> names, NameComparer? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        PersonName[] all = [.. names];
        var lists = new Dictionary<ulong, List<int>>();
        for (int position = 0; position < all.Length; position++)
        {
            foreach (NamePart part in all[position].NameParts)
            {
                foreach (ulong key in part.BlockingKeys)
                {
                    if (!lists.TryGetValue(key, out List<int>? list))
                    {
                        lists[key] = list = [];
                    }

                    if (list.Count == 0 || list[^1] != position)
                    {
                        list.Add(position);
                    }
                }
            }
        }

        int[] postings = new int[lists.Sum(l => l.Value.Count)];
        var keys = new Dictionary<ulong, (int, int)>(lists.Count);
        int start = 0;
        foreach (var (key, list) in lists)
        {
            list.CopyTo(postings, start);
            keys[key] = (start, list.Count);
            start += list.Count;
        }

        return new NameIndex(all, keys.ToFrozenDictionary(), postings, comparer ?? new NameComparer());
    }

    /// <summary>The best candidates for a name, best first: at most <paramref name="count"/>.</summary>
    public IReadOnlyList<NameCandidate> Find(PersonName name, int count = 50)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var found = new List<(NameCandidate Candidate, float Score)>();
        foreach (int position in Best(name, Math.Max(Shortlist, count)))
        {
            NameComparison comparison = _comparer.Compare(name, _names[position]);
            found.Add((new(position, _names[position], comparison), comparison.Bits + ShareOfParts * comparison.SumOfParts));
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Candidate.Position.CompareTo(b.Candidate.Position));
        return [.. found.Take(count).Select(f => f.Candidate)];
    }

    // The positions that share most, each key counted by its rarity.
    private List<int> Best(PersonName name, int most)
    {
        float[] scores = ArrayPool<float>.Shared.Rent(_names.Length);
        Array.Clear(scores, 0, _names.Length);
        var touched = new List<int>();
        foreach (NamePart part in name.NameParts)
        {
            foreach (ulong key in part.BlockingKeys)
            {
                if (!_keys.TryGetValue(key, out var postings))
                {
                    continue;
                }

                float weight = 0.1f + MathF.Log2((_names.Length + 1f) / postings.Count);
                foreach (int position in _postings.AsSpan(postings.Start, postings.Count))
                {
                    if (scores[position] == 0)
                    {
                        touched.Add(position);
                    }

                    scores[position] += weight;
                }
            }
        }

        float least = Least(touched, scores, most);
        touched.RemoveAll(position => scores[position] < least);
        ArrayPool<float>.Shared.Return(scores);
        return touched;
    }

    // The score that the last of the best has; those level with it are let in too, up to twice as many.
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
