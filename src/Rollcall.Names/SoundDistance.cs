using System.Runtime.CompilerServices;

namespace Rollcall.Names;

/// <summary>Weighted edit distance of two strings of sounds, with transposition, in units of <see cref="SoundCosts"/>.</summary>
internal static class SoundDistance
{
    private const int Transposition = 3 * SoundCosts.Unit;

    // Past so much for each sound, further is no further.
    private const int MostPerSound = 4 * SoundCosts.Unit;

    /// <summary>The cheapest way from one to the other; <paramref name="a"/> is of the first script of the costs.</summary>
    [SkipLocalsInit]
    public static int Between(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs)
    {
        ReadOnlySpan<byte> swaps = costs.Swaps;
        ReadOnlySpan<byte> dropsOfFirst = costs.DropsOfFirst;
        ReadOnlySpan<byte> dropsOfSecond = costs.DropsOfSecond;
        Span<int> before = stackalloc int[Word.Limit + 1];
        Span<int> above = stackalloc int[Word.Limit + 1];
        Span<int> row = stackalloc int[Word.Limit + 1];
        int most = MostPerSound * Math.Max(3, Math.Max(a.Length, b.Length));
        above[0] = 0;
        for (int j = 0; j < b.Length; j++)
        {
            above[j + 1] = above[j] + dropsOfSecond[(int)b[j]];
        }

        for (int i = 0; i < a.Length; i++)
        {
            int x = (int)a[i];
            int drop = dropsOfFirst[x];
            ReadOnlySpan<byte> swap = swaps.Slice(x * SoundCosts.Width, SoundCosts.Width);
            int left = above[0] + drop;
            int least = left;
            row[0] = left;
            for (int j = 0; j < b.Length; j++)
            {
                int y = (int)b[j];
                int best = Math.Min(above[j] + swap[y], Math.Min(above[j + 1] + drop, left + dropsOfSecond[y]));
                if (i > 0 && j > 0 && x == (int)b[j - 1] && (int)a[i - 1] == y)
                {
                    best = Math.Min(best, before[j - 1] + Transposition);
                }

                row[j + 1] = left = best;
                least = Math.Min(least, best);
            }

            if (least > most)
            {
                return most;
            }

            Span<int> spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length], most);
    }
}
