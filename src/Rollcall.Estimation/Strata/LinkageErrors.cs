using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>What errors of the linkage do to a table, as expected counts rounded to whole persons.</summary>
internal static class LinkageErrors
{
    /// <summary>
    /// A share of the persons on two lists and more is missed on one of their lists, each list being as likely, and stands
    /// there as a person of its own.
    /// </summary>
    public static CaptureTable Missed(CaptureTable table, double share)
    {
        var counts = table.Counts.Select(c => (double)c).ToArray();
        for (var pattern = 1; pattern < counts.Length; pattern++)
        {
            var size = BitOperations.PopCount((uint)pattern);
            if (size < 2)
            {
                continue;
            }

            double moved = share * table.Counts[pattern];
            counts[pattern] -= moved;
            for (var rest = pattern; rest != 0; rest &= rest - 1)
            {
                var list = rest & -rest;
                counts[list] += moved / size;
                counts[pattern & ~list] += moved / size;
            }
        }

        return Rounded(table, counts);
    }

    /// <summary>A share of the persons on one list is merged with a person who is on one other list only, whoever that may be.</summary>
    public static CaptureTable FalselyMerged(CaptureTable table, double share)
    {
        var counts = table.Counts.Select(c => (double)c).ToArray();
        var lists = table.Lists.Count;
        var single = Enumerable.Range(0, lists).Select(i => (double)table.Counts[1 << i]).ToArray();
        var weight = 0.0;
        for (var i = 0; i < lists; i++)
        {
            for (var j = 0; j < i; j++)
            {
                weight += single[i] * single[j];
            }
        }

        // Each merger uses up two persons on one list.
        var mergers = share * single.Sum() / 2;
        for (var i = 0; i < lists && weight > 0; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var mine = mergers * single[i] * single[j] / weight;
                counts[1 << i] -= mine;
                counts[1 << j] -= mine;
                counts[1 << i | 1 << j] += mine;
            }
        }

        return Rounded(table, counts);
    }

    private static CaptureTable Rounded(CaptureTable table, double[] counts) =>
        new(table.Lists, [.. counts.Select(c => (long)Math.Round(Math.Max(c, 0)))]);
}
