using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rollcall.Names;

/// <summary>Weighted edit distance of two strings of sounds, with transposition, in units of <see cref="SoundCosts"/>.</summary>
internal static class SoundDistance
{
    private const int Transposition = 3 * SoundCosts.Unit;

    // Past so much for each sound, further is no further.
    private const int MostPerSound = 4 * SoundCosts.Unit;

    // How much further than the difference in length one word may run ahead of the other.
    private const int Slack = 3;

    private const int Unreachable = 1 << 20;

    /// <summary>
    /// The cheapest way from one to the other, or some number of at least <paramref name="enough"/> where that is no
    /// less; <paramref name="a"/> is of the first script of the costs. Both are at most <see cref="Word.Limit"/> long.
    /// </summary>
    [SkipLocalsInit]
    public static int Between(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs, int enough = int.MaxValue)
    {
        int most = MostPerSound * Math.Max(3, Math.Max(a.Length, b.Length));
        int limit = Math.Min(most, enough);
        int band = Math.Abs(a.Length - b.Length) + Slack;

        // Lengths are bounded by Word.Limit, and sounds by SoundCosts.Width: within the loops nothing is checked again.
        ref Sound firstOfA = ref MemoryMarshal.GetReference(a);
        ref Sound firstOfB = ref MemoryMarshal.GetReference(b);
        ref byte dropsOfSecond = ref MemoryMarshal.GetReference(costs.DropsOfSecond);
        ref byte dropsOfFirst = ref MemoryMarshal.GetReference(costs.DropsOfFirst);
        ref byte swaps = ref MemoryMarshal.GetReference(costs.Swaps);
        Span<int> rows = stackalloc int[3 * (Word.Limit + 2)];
        ref int before = ref MemoryMarshal.GetReference(rows);
        ref int above = ref Unsafe.Add(ref before, Word.Limit + 2);
        ref int row = ref Unsafe.Add(ref above, Word.Limit + 2);

        above = 0;
        int reach = Math.Min(b.Length, band);
        for (int j = 0; j < reach; j++)
        {
            Unsafe.Add(ref above, j + 1) = Unsafe.Add(ref above, j) + Unsafe.Add(ref dropsOfSecond, (int)Unsafe.Add(ref firstOfB, j));
        }

        Unsafe.Add(ref above, reach + 1) = Unreachable;
        int last = 0;
        int leastBefore = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int x = (int)Unsafe.Add(ref firstOfA, i);
            int drop = Unsafe.Add(ref dropsOfFirst, x);
            ref byte swap = ref Unsafe.Add(ref swaps, x * SoundCosts.Width);
            int from = Math.Max(0, i - band);
            int to = Math.Min(b.Length, i + 1 + band);
            int left = from == 0 ? above + drop : Unreachable;
            int least = left;
            int corner = Unsafe.Add(ref above, from);
            int earlier = 0;
            Unsafe.Add(ref row, from) = left;
            for (int j = from; j < to; j++)
            {
                int y = (int)Unsafe.Add(ref firstOfB, j);
                int up = Unsafe.Add(ref above, j + 1);
                int best = Math.Min(corner + Unsafe.Add(ref swap, y), Math.Min(up + drop, left + Unsafe.Add(ref dropsOfSecond, y)));
                if (x == earlier && y == last && i > from && j > from)
                {
                    best = Math.Min(best, Unsafe.Add(ref before, j - 1) + Transposition);
                }

                Unsafe.Add(ref row, j + 1) = left = best;
                least = Math.Min(least, best);
                corner = up;
                earlier = y;
            }

            // A transposition comes from one row further up.
            if (least >= limit && leastBefore + Transposition >= limit)
            {
                return least > most ? most : limit;
            }

            Unsafe.Add(ref row, to + 1) = Unreachable;
            last = x;
            leastBefore = least;
            ref int spare = ref before;
            before = ref above;
            above = ref row;
            row = ref spare;
        }

        return Math.Min(Unsafe.Add(ref above, b.Length), most);
    }
}
