using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// Jaccard's similarity of two sets: what they share, of what they have together (Jaccard 1901). Two empty sets have the
/// similarity 0: they are evidence of nothing.
/// </summary>
internal static class Jaccard
{
    private const int OnStack = 256;

    /// <summary>The similarity of the sets of letters, as DuckDB's <c>jaccard</c> has it.</summary>
    public static double OfLetters<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (typeof(T) != typeof(byte))
        {
            return OfGrams(a, b, 1);
        }

        Span<ulong> left = stackalloc ulong[4];
        Span<ulong> right = stackalloc ulong[4];
        Mark(a, left);
        Mark(b, right);
        var (shared, all) = (0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            shared += BitOperations.PopCount(left[i] & right[i]);
            all += BitOperations.PopCount(left[i] | right[i]);
        }

        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The similarity of the sets of runs of <paramref name="q"/> units, without padding at the ends.</summary>
    /// <param name="a">A string.</param>
    /// <param name="b">Another.</param>
    /// <param name="q">Units a run, 1 to 4.</param>
    public static double OfGrams<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int q)
        where T : unmanaged, IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(q, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(q, 4);
        var size = a.Length + b.Length;
        if (size <= OnStack)
        {
            return OfGrams(a, b, q, stackalloc ulong[OnStack]);
        }

        var rented = ArrayPool<ulong>.Shared.Rent(size);
        var similarity = OfGrams(a, b, q, rented);
        ArrayPool<ulong>.Shared.Return(rented);
        return similarity;
    }

    /// <summary>The similarity of two sets of numbers.</summary>
    /// <param name="a">Numbers in order, none twice.</param>
    /// <param name="b">Likewise.</param>
    public static double OfSorted(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var shared = SortedSet.Shared(a, b);
        var all = a.Length + b.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static double OfGrams<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int q, Span<ulong> buffer)
        where T : unmanaged, IBinaryInteger<T>
    {
        var left = buffer[..Grams(a, q, buffer)];
        var right = buffer[left.Length..];
        right = right[..Grams(b, q, right)];
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (x, y) = (left[i], right[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        var all = left.Length + right.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Sets the distinct runs of a string, in order, and returns how many there are.</summary>
    private static int Grams<T>(ReadOnlySpan<T> units, int q, Span<ulong> grams)
        where T : unmanaged, IBinaryInteger<T>
    {
        var bits = 8 * Unsafe.SizeOf<T>();
        var all = ulong.MaxValue >> (64 - bits * q);
        var gram = 0UL;
        var count = 0;
        for (var i = 0; i < units.Length; i++)
        {
            gram = ((gram << bits) | ulong.CreateTruncating(units[i])) & all;
            if (i >= q - 1)
            {
                grams[count++] = gram;
            }
        }

        grams = grams[..count];
        grams.Sort();
        var distinct = Math.Min(1, count);
        for (var i = 1; i < count; i++)
        {
            grams[distinct] = grams[i];
            distinct += grams[distinct] != grams[distinct - 1] ? 1 : 0;
        }

        return distinct;
    }

    private static void Mark<T>(ReadOnlySpan<T> units, Span<ulong> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var letter in MemoryMarshal.AsBytes(units))
        {
            letters[letter >> 6] |= 1UL << (letter & 63);
        }
    }
}
