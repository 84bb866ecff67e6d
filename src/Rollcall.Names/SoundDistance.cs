using System.Runtime.CompilerServices;

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

    /// <summary>The cheapest way from one to the other; <paramref name="a"/> is of the first script of the costs.</summary>
    [SkipLocalsInit]
    public static int Between(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs)
    {
        int most = MostPerSound * Math.Max(3, Math.Max(a.Length, b.Length));
        int band = Math.Abs(a.Length - b.Length) + Slack;
        ReadOnlySpan<byte> dropsOfFirst = costs.DropsOfFirst;
        ReadOnlySpan<byte> dropsOfSecond = costs.DropsOfSecond;
        Span<int> before = stackalloc int[Word.Limit + 2];
        Span<int> above = stackalloc int[Word.Limit + 2];
        Span<int> row = stackalloc int[Word.Limit + 2];
        above[0] = 0;
        int reach = Math.Min(b.Length, band);
        for (int j = 0; j < reach; j++)
        {
            above[j + 1] = above[j] + dropsOfSecond[(int)b[j]];
        }

        above[reach + 1] = Unreachable;
        for (int i = 0; i < a.Length; i++)
        {
            int x = (int)a[i];
            int drop = dropsOfFirst[x];
            ReadOnlySpan<byte> swap = costs.Swaps.Slice(x * SoundCosts.Width, SoundCosts.Width);
            int from = Math.Max(0, i - band);
            int to = Math.Min(b.Length, i + 1 + band);
            int left = from == 0 ? above[0] + drop : Unreachable;
            int least = left;
            row[from] = left;
            for (int j = from; j < to; j++)
            {
                int y = (int)b[j];
                int best = Math.Min(above[j] + swap[y], Math.Min(above[j + 1] + drop, left + dropsOfSecond[y]));
                if (i > from && j > from && x == (int)b[j - 1] && (int)a[i - 1] == y)
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

            row[to + 1 <= b.Length ? to + 1 : b.Length + 1] = Unreachable;
            Span<int> spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length], most);
    }
}
