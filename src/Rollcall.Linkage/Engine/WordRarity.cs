using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// How much two sets of words have in common, in bits: the sum over shared words of −log2 of the share of records that hold
/// the word. A word with a slip counts 0.7 of its rarer spelling's partner, a similar one (Jaro-Winkler of at least 0.88) half:
/// what two words have in common is never more than what the commoner of them says.
/// </summary>
internal sealed class WordRarity
{
    private const double OfSlip = 0.7, OfSimilar = 0.5;
    private const int MostWords = 24, CacheBits = 13;

    private static readonly ConditionalWeakTable<ValueSets, WordRarity> Known = [];
    private static readonly double[] Similar = [0.88];

    // What each thread looked at last: levels ask one after the other for the same pairs.
    private static readonly ThreadLocal<(WordRarity? Of, ulong Pair, float Bits)[]> Last = new(static () => new (WordRarity?, ulong, float)[1 << CacheBits]);

    private readonly ValueSets _sets;
    private readonly float[] _information;
    private readonly uint[] _letters;
    private readonly float _rarest;
    private WordRarity(ValueSets sets, int records)
    {
        _sets = sets;
        _rarest = MathF.Log2(Math.Max(records, 2));
        _letters = [.. sets.Texts.Select(Letters)];
        _information = [.. sets.Counts.Select(n => Math.Max(0, _rarest - MathF.Log2(Math.Max(n, 1))))];
    }

    /// <summary>The measure of some sets; the same for all levels that use them.</summary>
    public static WordRarity Of(ValueSets sets, int records) => Known.GetValue(sets, s => new WordRarity(s, records));

    /// <summary>What the sets of two records have in common; negative where one of them is empty.</summary>
    public float Bits(int left, int right)
    {
        // The order of the two is made one, so that ties end alike.
        var (a, b) = (_sets.CodeOf(left), _sets.CodeOf(right));
        (a, b) = (Math.Min(a, b), Math.Max(a, b));
        var pair = (((ulong)(uint)a << 32) | (uint)b) + 1;
        ref var last = ref Last.Value![(pair * 0x9E3779B97F4A7C15) >> (64 - CacheBits)];
        if (last.Pair != pair || last.Of != this)
        {
            last = (this, pair, Bits(_sets.Set(a), [], _sets.Set(b)));
        }

        return last.Bits;
    }

    /// <summary>The same for words that may be in no record, and a record.</summary>
    /// <param name="known">The numbers of the words that are in records, ascending.</param>
    /// <param name="unknown">The other words.</param>
    /// <param name="record">The record.</param>
    public float Bits(ReadOnlySpan<int> known, IReadOnlyList<string> unknown, int record) => Bits(known, unknown, _sets.Of(record));

    private float Bits(ReadOnlySpan<int> a, IReadOnlyList<string> unknown, ReadOnlySpan<int> b)
    {
        if (a.Length + unknown.Count == 0 || b.IsEmpty)
        {
            return -1;
        }

        Span<int> left = stackalloc int[MostWords], right = stackalloc int[MostWords];
        var (bits, lefts, rights) = (0f, 0, 0);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                bits += _information[a[i]];
                i++;
                j++;
            }
            else if (j == b.Length || (i < a.Length && a[i] < b[j]))
            {
                if (lefts < MostWords)
                {
                    left[lefts++] = a[i];
                }

                i++;
            }
            else
            {
                if (rights < MostWords)
                {
                    right[rights++] = b[j];
                }

                j++;
            }
        }

        for (var u = 0; u < unknown.Count && lefts < MostWords; u++)
        {
            left[lefts++] = -1 - u;
        }

        return lefts > 0 && rights > 0 ? bits + Alike(left[..lefts], unknown, right[..rights]) : bits;
    }

    /// <summary>What words that are not the same have in common: the best pair first, each word once.</summary>
    private float Alike(Span<int> left, IReadOnlyList<string> unknown, Span<int> right)
    {
        Span<float> shared = stackalloc float[left.Length * right.Length];
        for (var i = 0; i < left.Length; i++)
        {
            var (text, information) = left[i] < 0 ? (unknown[-1 - left[i]], _rarest) : (_sets.Texts[left[i]], _information[left[i]]);
            var letters = left[i] < 0 ? Letters(text) : _letters[left[i]];
            for (var j = 0; j < right.Length; j++)
            {
                var other = _sets.Texts[right[j]];
                var alike = CanBeAlike(letters, text.Length, _letters[right[j]], other.Length) ? Alike(text, other) : 0;
                shared[(i * right.Length) + j] = (float)(alike * Math.Min(information, _information[right[j]]));
            }
        }

        var bits = 0f;
        while (true)
        {
            var (best, at) = (0f, -1);
            for (var p = 0; p < shared.Length; p++)
            {
                if (shared[p] > best)
                {
                    (best, at) = (shared[p], p);
                }
            }

            if (at < 0)
            {
                return bits;
            }

            bits += best;
            for (var p = 0; p < shared.Length; p++)
            {
                shared[p] = p / right.Length == at / right.Length || p % right.Length == at % right.Length ? 0 : shared[p];
            }
        }
    }

    /// <summary>A bit for each letter, some letters sharing one.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    /// <summary>
    /// False where neither test of <see cref="Alike(string, string)"/> can hold: a letter that the other word lacks is no match,
    /// and Jaro-Winkler of 0.88 needs a Jaro of 0.8, so matches/left + matches/right of 1.4.
    /// </summary>
    private static bool CanBeAlike(uint left, int leftLength, uint right, int rightLength)
    {
        var (more, less) = (BitOperations.PopCount(left & ~right), BitOperations.PopCount(right & ~left));
        var matches = Math.Min(leftLength - more, rightLength - less);
        return (more <= 1 && less <= 1) || matches * (leftLength + rightLength) >= 1.4 * leftLength * rightLength;
    }

    private static double Alike(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        if (shorter < 3)
        {
            return 0;
        }

        var a = MemoryMarshal.Cast<char, ushort>(left.AsSpan());
        var b = MemoryMarshal.Cast<char, ushort>(right.AsSpan());
        return DamerauLevenshtein.WithinOne(a, b) ? OfSlip : shorter > 3 && JaroWinkler.AtLeast(a, b, Similar) == 0 ? OfSimilar : 0;
    }
}
