using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rollcall.Linkage;

/// <summary>
/// How to write the letters of a column's values as 64 bits, so that the bits in which two values differ prove them unlike.
/// <para>Letters fall into buckets, and a bit says "the value has at least n units of this bucket". Two values with counts x
/// and y of a bucket differ in at most |x − y| of its bits, whichever bits it has. So the bits in which two values differ,
/// all buckets together, are at most the units of one that find no equal unit in the other, both sides together: call
/// that d. Then, for lengths p and q:</para>
/// <list type="bullet">
/// <item>units in common: (p + q − d) / 2, no fewer and no more. Jaro matches a unit only with an equal one, so it matches at
/// most that many; with them all, and none out of order, Jaro-Winkler reaches its highest score.</item>
/// <item>each edit but a swap changes d by 2 at most (a replacement) or d and the difference in length by 1 each; a swap
/// changes neither. So d + |p − q| is at most twice the edits, of Levenshtein's distance and of Damerau's.</item>
/// </list>
/// <para>The bits go where they tell most about this column: to the questions that are nearest to even.</para>
/// </summary>
/// <typeparam name="T">The unit: a byte or an unsigned short.</typeparam>
internal sealed class LetterSignature<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private const int Buckets = 64;
    private const int Counts = 8;
    private const int Sample = 1 << 16;

    private readonly byte[] bucketOf;
    private readonly ulong[] bits = new ulong[Buckets * Counts];

    /// <summary>Fits a signature to the values of a column.</summary>
    /// <param name="units">All values, one after the other.</param>
    /// <param name="offsets">Where each value starts; one more for the end.</param>
    public LetterSignature(ReadOnlySpan<T> units, ReadOnlySpan<int> offsets)
    {
        bucketOf = new byte[1 << (8 * Unsafe.SizeOf<T>())];
        var step = Math.Max(1, (offsets.Length - 1) / Sample);
        Share(Frequencies(units, offsets, step));
        Choose(units, offsets, step);
    }

    /// <summary>The signature of a value.</summary>
    public ulong Of(ReadOnlySpan<T> value)
    {
        Span<byte> seen = stackalloc byte[Buckets];
        var signature = 0UL;
        foreach (var unit in value)
        {
            var bucket = bucketOf[int.CreateTruncating(unit)];
            int count = seen[bucket];
            if (count < Counts)
            {
                signature |= bits[bucket * Counts + count];
                seen[bucket]++;
            }
        }

        return signature;
    }

    private long[] Frequencies(ReadOnlySpan<T> units, ReadOnlySpan<int> offsets, int step)
    {
        var frequencies = new long[bucketOf.Length];
        for (var v = 0; v < offsets.Length - 1; v += step)
        {
            foreach (var unit in units[offsets[v]..offsets[v + 1]])
            {
                frequencies[int.CreateTruncating(unit)]++;
            }
        }

        return frequencies;
    }

    /// <summary>Gives each letter the bucket that is the least full so far, the most frequent letters first.</summary>
    private void Share(long[] frequencies)
    {
        var full = new long[Buckets];
        foreach (var letter in Enumerable.Range(0, frequencies.Length).Where(l => frequencies[l] > 0).OrderByDescending(l => frequencies[l]).ThenBy(l => l))
        {
            var bucket = full.AsSpan().IndexOf(full.Min());
            bucketOf[letter] = (byte)bucket;
            full[bucket] += frequencies[letter];
        }
    }

    private void Choose(ReadOnlySpan<T> units, ReadOnlySpan<int> offsets, int step)
    {
        var having = new long[Buckets * Counts];
        var values = 0L;
        Span<byte> seen = stackalloc byte[Buckets];
        for (var v = 0; v < offsets.Length - 1; v += step, values++)
        {
            seen.Clear();
            foreach (var unit in units[offsets[v]..offsets[v + 1]])
            {
                var bucket = bucketOf[int.CreateTruncating(unit)];
                if (seen[bucket] < Counts)
                {
                    having[bucket * Counts + seen[bucket]++]++;
                }
            }
        }

        var bit = 0;
        foreach (var question in Enumerable.Range(0, having.Length).Where(q => having[q] > 0).OrderByDescending(q => (double)having[q] * (values - having[q])).ThenBy(q => q).Take(64))
        {
            bits[question] = 1UL << bit++;
        }
    }
}
