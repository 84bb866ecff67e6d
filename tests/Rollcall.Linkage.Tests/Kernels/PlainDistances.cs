using System.Numerics;

namespace Rollcall.Linkage.Tests;

/// <summary>The measures as their definitions read, without any haste.</summary>
internal static class PlainDistances
{
    public static double JaroWinkler<T>(T[] a, T[] b)
        where T : INumber<T>
    {
        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        var inA = new bool[a.Length];
        var inB = new bool[b.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= Math.Min(b.Length - 1, i + window); j++)
            {
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    break;
                }
            }
        }

        var matchedA = a.Where((_, i) => inA[i]).ToArray();
        var matchedB = b.Where((_, j) => inB[j]).ToArray();
        if (matchedA.Length == 0)
        {
            return 0;
        }

        double m = matchedA.Length;
        var transpositions = matchedA.Zip(matchedB).Count(p => p.First != p.Second) / 2;
        var jaro = (m / a.Length + m / b.Length + (m - transpositions) / m) / 3;
        var prefix = a.Zip(b).Take(4).TakeWhile(p => p.First == p.Second).Count();
        return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
    }

    public static int Levenshtein<T>(T[] a, T[] b)
        where T : INumber<T>
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>Lowrance and Wagner's recurrence with the whole table.</summary>
    public static int Damerau<T>(T[] a, T[] b)
        where T : INumber<T>
    {
        var table = new int[a.Length + 1, b.Length + 1];
        var lastRow = new Dictionary<T, int>();
        for (var i = 0; i <= a.Length; i++)
        {
            var lastColumn = 0;
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var equal = a[i - 1] == b[j - 1];
                var cost = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (equal ? 0 : 1));
                var row = lastRow.GetValueOrDefault(b[j - 1]);
                if (row > 0 && lastColumn > 0)
                {
                    cost = Math.Min(cost, table[row - 1, lastColumn - 1] + (i - row - 1) + 1 + (j - lastColumn - 1));
                }

                table[i, j] = cost;
                lastColumn = equal ? j : lastColumn;
            }

            if (i > 0)
            {
                lastRow[a[i - 1]] = i;
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>The level that a ladder must give to values that are neither missing nor equal.</summary>
    public static byte Level<T>(T[] a, T[] b, Ladder ladder)
        where T : INumber<T>
    {
        for (var r = 0; r < ladder.Rungs.Length; r++)
        {
            var rung = ladder.Rungs[r];
            if (rung.Measure switch
            {
                Measure.JaroWinkler => JaroWinkler(a, b) >= rung.Limit,
                Measure.Levenshtein => Levenshtein(a, b) <= rung.Limit,
                _ => Damerau(a, b) <= rung.Limit,
            })
            {
                return (byte)(r + 2);
            }
        }

        return ladder.Else;
    }
}
