using System.Buffers;
using System.Numerics;

namespace Rollcall.Linkage;

/// <summary>
/// Damerau's distance without restriction (Damerau 1964; Lowrance and Wagner 1975): units put in, taken out or replaced, and
/// neighbours swapped, where swapped units may have been parted by others: <c>ca</c> and <c>abc</c> are 2 apart. The same as
/// DuckDB's <c>damerau_levenshtein</c> on the same units.
/// </summary>
internal static class DamerauLevenshtein
{
    /// <summary>The distance.</summary>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => UpTo(a, b, int.MaxValue);

    /// <summary>Whether the distance is at most <paramref name="most"/>, which may be anything from 0.</summary>
    public static bool Within<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most)
        where T : unmanaged, IBinaryInteger<T> =>
        most == 1 ? WithinOne(a, b) : UpTo(a, b, most) <= most;

    /// <summary>Whether one edit at most makes one string of the other.</summary>
    public static bool WithinOne<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        if ((uint)(a.Length - b.Length + 1) > 2)
        {
            return false;
        }

        var prefix = a.CommonPrefixLength(b);
        if (a.Length != b.Length)
        {
            return a.Length > b.Length ? a[(prefix + 1)..].SequenceEqual(b[prefix..]) : b[(prefix + 1)..].SequenceEqual(a[prefix..]);
        }

        if (prefix >= a.Length - 1)
        {
            return true;
        }

        var (left, right) = (a[prefix + 1], b[prefix + 1]);
        return left == right ? a[(prefix + 2)..].SequenceEqual(b[(prefix + 2)..])
            : left == b[prefix] && right == a[prefix] && a[(prefix + 2)..].SequenceEqual(b[(prefix + 2)..]);
    }

    /// <summary>The distance where it is at most <paramref name="most"/>, else something greater than that.</summary>
    public static int UpTo<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int most)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return int.MaxValue;
        }

        Affix.Trim(ref a, ref b);
        var swap = a.Length < b.Length;
        var longer = swap ? b : a;
        var shorter = swap ? a : b;
        if (shorter.IsEmpty)
        {
            return longer.Length;
        }

        if (shorter.Length <= Word<T>.Size)
        {
            var restricted = Restricted(shorter, longer);
            if (restricted <= 2 || Beyond(restricted, most))
            {
                return restricted;
            }

            if (most == 2)
            {
                return IsPartedSwap(longer, shorter) ? 2 : restricted;
            }
        }

        return Table(longer, shorter, most);
    }

    /// <summary>
    /// Whether a distance is beyond a limit, judged by the restricted distance. A swap of units that others part costs the
    /// restricted distance one edit more, and itself costs two at least: restricted ≤ distance + ⌊distance / 2⌋. So a
    /// restricted distance of 2 or less is the distance itself.
    /// </summary>
    public static bool Beyond(int restricted, int most) => restricted - (long)most > most / 2;

    /// <summary>
    /// Whether two strings that differ at both ends are <c>yzx</c> and <c>xy</c>. A swap of parted units costs two, so where the
    /// restricted distance is more than 2, only this makes a distance of 2; then one string is longer by one.
    /// </summary>
    private static bool IsPartedSwap<T>(ReadOnlySpan<T> longer, ReadOnlySpan<T> shorter)
        where T : unmanaged, IBinaryInteger<T> =>
        longer.Length == 3 && shorter.Length == 2 && longer[0] == shorter[1] && longer[2] == shorter[0];

    /// <summary>The restricted distance (optimal string alignment), bit-parallel (Hyyrö 2003).</summary>
    /// <param name="pattern">1 to 64 units.</param>
    /// <param name="text">Any number of units.</param>
    public static int Restricted<T>(ReadOnlySpan<T> pattern, ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var word = new Word<T>(pattern, stackalloc T[Word<T>.Size]);
        var last = pattern.Length - 1;
        var (up, down) = (ulong.MaxValue, 0UL);
        var (zero, before) = (0UL, 0UL);
        var distance = pattern.Length;
        foreach (var unit in text)
        {
            var places = word.Places(unit);
            var swapped = ((~zero & places) << 1) & before;
            zero = (((places & up) + up) ^ up) | places | down | swapped;
            var rises = down | ~(zero | up);
            var falls = up & zero;
            distance += (int)((rises >> last) & 1) - (int)((falls >> last) & 1);
            rises = (rises << 1) | 1;
            falls <<= 1;
            up = falls | ~(zero | rises);
            down = rises & zero;
            before = places;
        }

        return distance;
    }

    /// <summary>The table row by row, in linear space (Zhao and Sahni 2019).</summary>
    private static int Table<T>(ReadOnlySpan<T> rows, ReadOnlySpan<T> columns, int most)
        where T : unmanaged, IBinaryInteger<T>
    {
        const int OnStack = 128;
        var width = columns.Length + 2;
        if (width <= OnStack)
        {
            return Table(rows, columns, most, stackalloc int[4 * width]);
        }

        var rented = ArrayPool<int>.Shared.Rent(4 * width);
        var distance = Table(rows, columns, most, rented.AsSpan(0, 4 * width));
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }

    private static int Table<T>(ReadOnlySpan<T> rows, ReadOnlySpan<T> columns, int most, Span<int> buffer)
        where T : unmanaged, IBinaryInteger<T>
    {
        // Entry j + 1 stands for column j, the column before the first letter being 0; entry 0 is beyond the table.
        var width = columns.Length + 2;
        var far = rows.Length + columns.Length + 1;
        var above = buffer[..width];
        var row = buffer[width..(2 * width)];
        var matchedRow = buffer[(2 * width)..(3 * width)];
        var matchedCost = buffer[(3 * width)..];
        above.Fill(far);
        matchedRow.Fill(-1);
        row[0] = far;
        for (var j = 0; j <= columns.Length; j++)
        {
            row[j + 1] = j;
        }

        for (var i = 1; i <= rows.Length; i++)
        {
            var last = above;
            above = row;
            row = last;

            // `row` holds the row before the one above until it is overwritten.
            var matchedColumn = -1;
            var twoAbove = row[1];
            var costAtMatch = far;
            row[1] = i;
            var least = i;
            for (var j = 1; j <= columns.Length; j++)
            {
                var cost = Math.Min(row[j], above[j + 1]) + 1;
                if (rows[i - 1] == columns[j - 1])
                {
                    cost = Math.Min(cost, above[j]);
                    matchedColumn = j;
                    matchedRow[j] = i;
                    matchedCost[j] = above[j - 1];
                    costAtMatch = twoAbove;
                }
                else
                {
                    cost = Math.Min(cost, above[j] + 1);
                    if (j - matchedColumn == 1)
                    {
                        cost = matchedRow[j] > 0 ? Math.Min(cost, matchedCost[j] + i - matchedRow[j]) : cost;
                    }
                    else if (i - matchedRow[j] == 1)
                    {
                        cost = matchedColumn > 0 ? Math.Min(cost, costAtMatch + j - matchedColumn) : cost;
                    }
                }

                twoAbove = row[j + 1];
                row[j + 1] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return int.MaxValue;
            }
        }

        return row[columns.Length + 1];
    }
}
