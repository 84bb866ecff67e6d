using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rollcall.Linkage;

/// <summary>
/// Jaro's similarity with Winkler's prefix (Winkler 1990): a share of 0.1 of what is missing to 1 for each equal unit at the
/// start, at most four, and only where Jaro's similarity is above 0.7. The same doubles as DuckDB's
/// <c>jaro_winkler_similarity</c> on the same units; an empty string is like nothing, not even another.
/// </summary>
internal static class JaroWinkler
{
    /// <summary>The most units at the start that count.</summary>
    public const int MaxPrefix = 4;

    /// <summary>What each equal unit at the start adds, of what is missing to 1.</summary>
    public const double PrefixScale = 0.1;

    /// <summary>Above this similarity equal units at the start add to it.</summary>
    public const double BoostAbove = 0.7;

    /// <summary>The similarity, from 0 to 1.</summary>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        Order(ref a, ref b);
        var matches = Matches(a, b, 0, out var mismatches);
        return Score(matches, mismatches, a.Length, b.Length, Prefix(a, b));
    }

    /// <summary>The place of the first threshold that the similarity reaches; the number of thresholds if it reaches none.</summary>
    /// <param name="a">A string.</param>
    /// <param name="b">Another.</param>
    /// <param name="thresholds">From the highest to the lowest.</param>
    public static int AtLeast<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<double> thresholds)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (thresholds.IsEmpty)
        {
            return 0;
        }

        Order(ref a, ref b);
        var prefix = Prefix(a, b);
        var fewest = Fewest(thresholds[^1], a.Length, b.Length, prefix);
        if (fewest > b.Length)
        {
            return thresholds.Length;
        }

        var matches = Matches(a, b, fewest, out var mismatches);
        return Level(Score(matches, mismatches, a.Length, b.Length, prefix), thresholds);
    }

    /// <summary>The similarity of two strings of which the matched units are known.</summary>
    /// <param name="matches">Units matched within the window.</param>
    /// <param name="mismatches">Matched units that stand in another order: the first of one beside the first of the other and so on.</param>
    /// <param name="left">Units of one string.</param>
    /// <param name="right">Units of the other.</param>
    /// <param name="prefix">Equal units at the start, 0 to 4.</param>
    public static double Score(int matches, int mismatches, int left, int right, int prefix)
    {
        if (matches == 0)
        {
            return 0;
        }

        var jaro = ((double)matches / left + (double)matches / right + (double)(matches - mismatches / 2) / matches) / 3;
        return jaro > BoostAbove ? jaro + prefix * PrefixScale * (1 - jaro) : jaro;
    }

    /// <summary>The fewest matches with which a similarity can be reached; more than the shorter length if none can.</summary>
    /// <param name="threshold">The similarity, above 0.</param>
    /// <param name="left">Units of one string.</param>
    /// <param name="right">Units of the other.</param>
    /// <param name="prefix">The equal units at the start, or more, 0 to 4.</param>
    public static int Fewest(double threshold, int left, int right, int prefix)
    {
        // m matches in order have Jaro's similarity (m / left + m / right + 1) / 3. The slack outweighs any rounding.
        const double Slack = 1e-9;
        var share = prefix * PrefixScale;
        var jaro = threshold <= BoostAbove ? threshold : Math.Max(BoostAbove, (threshold - share) / (1 - share));
        return left == 0 || right == 0 ? 1 : Math.Max(1, (int)Math.Ceiling((3 * jaro - 1) * left * right / (left + right) - Slack));
    }

    /// <summary>The equal units at the start, at most four.</summary>
    public static int Prefix<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var most = Math.Min(MaxPrefix, Math.Min(a.Length, b.Length));
        var prefix = 0;
        while (prefix < most && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return prefix;
    }

    /// <summary>How far apart matched units may stand.</summary>
    public static int Window(int longer) => Math.Max(0, longer / 2 - 1);

    private static int Level(double score, ReadOnlySpan<double> thresholds)
    {
        var level = 0;
        foreach (var threshold in thresholds)
        {
            level += score < threshold ? 1 : 0;
        }

        return level;
    }

    private static void Order<T>(ref ReadOnlySpan<T> a, ref ReadOnlySpan<T> b)
    {
        if (a.Length < b.Length)
        {
            var c = a;
            a = b;
            b = c;
        }
    }

    private static int Matches<T>(ReadOnlySpan<T> longer, ReadOnlySpan<T> shorter, int fewest, out int mismatches)
        where T : unmanaged, IBinaryInteger<T> =>
        longer.Length <= Word<T>.Size
            ? MatchesInWord(longer, shorter, fewest, out mismatches)
            : MatchesOfLong(longer, shorter, fewest, out mismatches);

    private static int MatchesInWord<T>(ReadOnlySpan<T> longer, ReadOnlySpan<T> shorter, int fewest, out int mismatches)
        where T : unmanaged, IBinaryInteger<T>
    {
        var word = new Word<T>(longer, stackalloc T[Word<T>.Size]);
        var reach = Window(longer.Length);
        var window = Word<T>.Bits(reach + 1);
        var grows = Word<T>.Bits(reach);
        var free = word.All;
        var taken = 0UL;
        for (var i = 0; i < shorter.Length; i++)
        {
            var places = word.Places(shorter[i]) & free & window;
            free &= ~(places & (0 - places));
            taken |= (places != 0 ? 1UL : 0UL) << i;
            window = (window << 1) | (grows & 1);
            grows >>= 1;
        }

        var matched = word.All & ~free;
        var matches = BitOperations.PopCount(matched);
        mismatches = 0;
        if (matches < fewest)
        {
            return matches;
        }

        for (; taken != 0; taken &= taken - 1, matched &= matched - 1)
        {
            mismatches += shorter[BitOperations.TrailingZeroCount(taken)] != longer[BitOperations.TrailingZeroCount(matched)] ? 1 : 0;
        }

        return matches;
    }

    [SkipLocalsInit]
    private static int MatchesOfLong<T>(ReadOnlySpan<T> longer, ReadOnlySpan<T> shorter, int fewest, out int mismatches)
        where T : unmanaged, IBinaryInteger<T>
    {
        const int OnStack = 512;
        var size = longer.Length + shorter.Length;
        var rented = size > OnStack ? ArrayPool<bool>.Shared.Rent(size) : null;
        var flags = rented ?? stackalloc bool[OnStack];
        var inLonger = flags[..longer.Length];
        var inShorter = flags[longer.Length..size];
        flags[..size].Clear();
        var reach = Window(longer.Length);
        var matches = 0;
        for (var i = 0; i < shorter.Length; i++)
        {
            var end = Math.Min(longer.Length, i + reach + 1);
            for (var j = Math.Max(0, i - reach); j < end; j++)
            {
                if (!inLonger[j] && longer[j] == shorter[i])
                {
                    inLonger[j] = true;
                    inShorter[i] = true;
                    matches++;
                    break;
                }
            }
        }

        mismatches = 0;
        for (int i = 0, j = 0; i < shorter.Length && matches >= fewest; i++)
        {
            if (inShorter[i])
            {
                j += inLonger[j..].IndexOf(true);
                mismatches += shorter[i] != longer[j++] ? 1 : 0;
            }
        }

        if (rented is not null)
        {
            ArrayPool<bool>.Shared.Return(rented);
        }

        return matches;
    }
}
