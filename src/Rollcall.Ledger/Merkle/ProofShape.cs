using System.Numerics;

namespace Rollcall.Ledger;

/// <summary>Which stretches of leaves a proof has the hashes of, from the leaf up, whatever the tree is kept in.</summary>
internal static class ProofShape
{
    /// <summary>The proof that the leaf is in the tree of that size (RFC 6962, 2.1.1).</summary>
    public static List<(long Start, long End)> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var ranges = new List<(long Start, long End)>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + LeftSize(end - start);
            ranges.Add(index < middle ? (middle, end) : (start, middle));
            (start, end) = index < middle ? (start, middle) : (middle, end);
        }

        ranges.Reverse();
        return ranges;
    }

    /// <summary>The proof that the tree of size <paramref name="from"/> is the beginning of that of size <paramref name="to"/> (RFC 6962, 2.1.2).</summary>
    public static List<(long Start, long End)> Consistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var ranges = new List<(long Start, long End)>();
        var (start, end) = (0L, to);
        while (end > from)
        {
            var middle = start + LeftSize(end - start);
            ranges.Add(from <= middle ? (middle, end) : (start, middle));
            (start, end) = from <= middle ? (start, middle) : (middle, end);
        }

        // A part that begins at the first leaf is the earlier tree itself, which who checks has.
        if (start > 0)
        {
            ranges.Add((start, end));
        }

        ranges.Reverse();
        return ranges;
    }

    /// <summary>The leaves of the left child of a node over so many leaves: the largest power of two below.</summary>
    private static long LeftSize(long leaves) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(leaves - 1)));
}
