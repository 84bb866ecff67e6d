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
    private const int Shortlist = 400;

    // A key that more of the list has tells nothing, and costs much.
    private const double CommonestShare = 0.05;
    private const int CommonestCount = 200;

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
        var found = new List<NameCandidate>();
        foreach (int position in Best(name, Math.Max(Shortlist, count)))
        {
            found.Add(new(position, _names[position], _comparer.Compare(name, _names[position])));
        }

        found.Sort((a, b) => a.Comparison.Bits != b.Comparison.Bits
            ? b.Comparison.Bits.CompareTo(a.Comparison.Bits)
            : a.Position.CompareTo(b.Position));
        return found.Count > count ? found[..count] : found;
    }

    // The positions that share the rarest keys: of each part only its rarest shared key counts.
    private List<int> Best(PersonName name, int most)
    {
        float[] scores = ArrayPool<float>.Shared.Rent(_names.Length);
        float[] ofPart = ArrayPool<float>.Shared.Rent(_names.Length);
        Array.Clear(scores, 0, _names.Length);
        Array.Clear(ofPart, 0, _names.Length);
        var touched = new List<int>();
        foreach (NamePart part in name.NameParts)
        {
            var seen = new List<int>();
            foreach (ulong key in part.BlockingKeys)
            {
                if (!_keys.TryGetValue(key, out var postings) || postings.Count > Math.Max(CommonestCount, _names.Length * CommonestShare))
                {
                    continue;
                }

                float weight = MathF.Log2((_names.Length + 1f) / postings.Count);
                foreach (int position in _postings.AsSpan(postings.Start, postings.Count))
                {
                    if (ofPart[position] == 0)
                    {
                        seen.Add(position);
                    }

                    ofPart[position] = Math.Max(ofPart[position], weight);
                }
            }

            foreach (int position in seen)
            {
                if (scores[position] == 0)
                {
                    touched.Add(position);
                }

                scores[position] += ofPart[position];
                ofPart[position] = 0;
            }
        }

        touched.Sort((a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(ofPart);
        return touched.Count > most ? touched[..most] : touched;
    }
}
