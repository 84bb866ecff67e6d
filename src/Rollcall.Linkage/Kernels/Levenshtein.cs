using System.Buffers;
using System.Numerics;

namespace Rollcall.Linkage;

/// <summary>
/// Levenshtein's distance: the fewest units put in, taken out or replaced. Bit-parallel (Myers 1999, Hyyrö 2003): a column
/// of the table is two words, the places where it grows and where it falls.
/// </summary>
internal static class Levenshtein
{
    /// <summary>The distance.</summary>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => UpTo(a, b, int.MaxValue);

    /// <summary>Whether the distance is at most <paramref name="most"/>, which may be anything from 0.</summary>
    public static bool Within<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most)
        where T : unmanaged, IBinaryInteger<T> => UpTo(a, b, most) <= most;

    /// <summary>The distance where it is at most <paramref name="most"/>, else something greater than that.</summary>
    public static int UpTo<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return int.MaxValue;
        }

        Affix.Trim(ref a, ref b);
        var swap = a.Length > b.Length;
        var pattern = swap ? b : a;
        var text = swap ? a : b;
        return pattern.IsEmpty ? text.Length
            : pattern.Length <= Word<T>.Size ? InWord(pattern, text, most)
            : InBlocks(pattern, text, most);
    }

    private static int InWord<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> text, int most)
        where T : unmanaged, IBinaryInteger<T>
    {
        var word = new Word<T>(pattern, stackalloc T[Word<T>.Size]);
        var last = pattern.Length - 1;
        var (up, down) = (ulong.MaxValue, 0UL);
        var distance = pattern.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var places = word.Places(text[i]);
            var zero = (((places & up) + up) ^ up) | places | down;
            var rises = down | ~(zero | up);
            var falls = up & zero;
            distance += (int)((rises >> last) & 1) - (int)((falls >> last) & 1);
            if (distance - (text.Length - 1 - i) > most)
            {
                return int.MaxValue;
            }

            rises = (rises << 1) | 1;
            falls <<= 1;
            up = falls | ~(zero | rises);
            down = rises & zero;
        }

        return distance;
    }

    private static int InBlocks<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> text, int most)
        where T : unmanaged, IBinaryInteger<T>
    {
        const int OnStack = 8;
        var blocks = (pattern.Length + Word<T>.Size - 1) / Word<T>.Size;
        if (blocks <= OnStack)
        {
            return InBlocks(pattern, text, most, stackalloc ulong[2 * blocks], stackalloc T[blocks * Word<T>.Size]);
        }

        var words = ArrayPool<ulong>.Shared.Rent(2 * blocks);
        var units = ArrayPool<T>.Shared.Rent(blocks * Word<T>.Size);
        var distance = InBlocks(pattern, text, most, words.AsSpan(0, 2 * blocks), units.AsSpan(0, blocks * Word<T>.Size));
        ArrayPool<ulong>.Shared.Return(words);
        ArrayPool<T>.Shared.Return(units);
        return distance;
    }

    private static int InBlocks<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> text, int most, Span<ulong> words, Span<T> units)
        where T : unmanaged, IBinaryInteger<T>
    {
        pattern.CopyTo(units);
        units[pattern.Length..].Clear();
        var ups = words[..(words.Length / 2)];
        var downs = words[(words.Length / 2)..];
        ups.Fill(ulong.MaxValue);
        downs.Clear();
        var last = (pattern.Length - 1) % Word<T>.Size;
        var distance = pattern.Length;
        for (var i = 0; i < text.Length; i++)
        {
            var (riseIn, fallIn) = (1UL, 0UL);
            for (var block = 0; block < ups.Length; block++)
            {
                var from = block * Word<T>.Size;
                var word = new Word<T>(units.Slice(from, Word<T>.Size), Math.Min(Word<T>.Size, pattern.Length - from));
                var (up, down) = (ups[block], downs[block]);
                var places = word.Places(text[i]) | fallIn;
                var zero = (((places & up) + up) ^ up) | places | down;
                var rises = down | ~(zero | up);
                var falls = up & zero;
                var end = block == ups.Length - 1 ? last : Word<T>.Size - 1;
                var (riseOut, fallOut) = ((rises >> end) & 1, (falls >> end) & 1);
                rises = (rises << 1) | riseIn;
                falls = (falls << 1) | fallIn;
                ups[block] = falls | ~(zero | rises);
                downs[block] = rises & zero;
                (riseIn, fallIn) = (riseOut, fallOut);
            }

            distance += (int)riseIn - (int)fallIn;
            if (distance - (text.Length - 1 - i) > most)
            {
                return int.MaxValue;
            }
        }

        return distance;
    }
}
