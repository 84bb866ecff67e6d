namespace Rollcall.Estimation.Tests;

/// <summary>Tables to test with: counts from publications, and invented ones.</summary>
internal static class Tables
{
    /// <summary>Killings in Kosovo, March to June 1999, on four lists: counts from Ball, Betts, Scheuren, Dudukovich and Asher 2002.</summary>
    public static CaptureTable Kosovo { get; } = Of(
        ["EXH", "ABA", "OSCE", "HRW"],
        ("1000", 1131), ("0100", 845), ("0010", 936), ("0001", 306), ("1100", 177), ("1010", 228), ("1001", 106), ("0110", 217),
        ("0101", 31), ("0011", 123), ("1110", 181), ("1101", 18), ("1011", 42), ("0111", 32), ("1111", 27));

    /// <summary>Children with spina bifida in upstate New York on three lists: counts from Madigan and York 1997.</summary>
    public static CaptureTable SpinaBifida { get; } = Of(
        ["L1", "L2", "L3"], ("100", 60), ("010", 49), ("001", 247), ("110", 4), ("101", 112), ("011", 142), ("111", 12));

    /// <summary>An artificial table whose third list shares nobody: Chan, Silverman and Vincent 2021.</summary>
    public static CaptureTable Artificial { get; } = Of(["A", "B", "C"], ("100", 40), ("010", 30), ("001", 20), ("110", 6));

    /// <summary>Victims of trafficking in New Orleans on five lists: counts from Bales, Murphy and Silverman 2020.</summary>
    public static CaptureTable NewOrleans { get; } = Of(
        ["A", "BEFG", "C", "D", "H"],
        ("10000", 25), ("01000", 24), ("00100", 70), ("00010", 33), ("00001", 21), ("11000", 1), ("10100", 1), ("10010", 2),
        ("01100", 2), ("01010", 2), ("01001", 1), ("00110", 1), ("11100", 1), ("11010", 1));

    /// <summary>A table by its patterns, a digit for each list, the first list first.</summary>
    public static CaptureTable Of(string[] lists, params ReadOnlySpan<(string Pattern, long Count)> cells)
    {
        var counts = new long[1 << lists.Length];
        foreach (var (pattern, count) in cells)
        {
            counts[Enumerable.Range(0, lists.Length).Sum(i => pattern[i] == '1' ? 1 << i : 0)] = count;
        }

        return new CaptureTable(lists, counts);
    }

    /// <summary>Persons drawn independently onto lists of given reach; those with <paramref name="tie"/> follow the first list onto the second.</summary>
    public static CaptureTable Drawn(long persons, double[] reach, int seed, double tie = 0)
    {
        var random = new Random(seed);
        var counts = new long[1 << reach.Length];
        for (var person = 0L; person < persons; person++)
        {
            var pattern = 0;
            for (var i = 0; i < reach.Length; i++)
            {
                var on = i == 1 && random.NextDouble() < tie ? (pattern & 1) == 1 : random.NextDouble() < reach[i];
                pattern |= on ? 1 << i : 0;
            }

            counts[pattern]++;
        }

        counts[0] = 0;
        return new CaptureTable([.. reach.Select((_, i) => $"list {(char)('a' + i)}")], counts);
    }
}
