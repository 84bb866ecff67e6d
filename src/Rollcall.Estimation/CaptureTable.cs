using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// How many persons are on which lists. A pattern is a set of lists as bits: bit 0 is the first list. Pattern 0, on no
/// list, is what estimation is about, and has no count.
/// </summary>
public sealed class CaptureTable
{
    /// <summary>More lists than this make more patterns than any table of persons can fill.</summary>
    public const int MostLists = 16;

    private readonly long[] _counts;

    /// <summary>Makes a table.</summary>
    /// <param name="lists">The names of the lists, from 1 to <see cref="MostLists"/>, each once.</param>
    /// <param name="counts">For each pattern its number of persons: 2 to the number of lists, the first one (pattern 0) being 0.</param>
    /// <exception cref="ArgumentException">The lengths don't fit, a count is negative, or pattern 0 has one.</exception>
    public CaptureTable(IReadOnlyList<string> lists, IReadOnlyList<long> counts)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(counts);
        if (lists.Count is < 1 or > MostLists || lists.Distinct(StringComparer.Ordinal).Count() != lists.Count)
        {
            throw new ArgumentException($"There must be 1 to {MostLists} lists, each with a name of its own.", nameof(lists));
        }

        if (counts.Count != 1 << lists.Count)
        {
            throw new ArgumentException($"{lists.Count} lists have {1 << lists.Count} patterns, not {counts.Count}.", nameof(counts));
        }

        if (counts[0] != 0 || counts.Any(c => c < 0))
        {
            throw new ArgumentException("A count can't be negative, and persons on no list can't be counted.", nameof(counts));
        }

        Lists = [.. lists];
        _counts = [.. counts];
        Observed = _counts.Sum();
    }

    /// <summary>The names of the lists, in the order of the bits.</summary>
    public IReadOnlyList<string> Lists { get; }

    /// <summary>The persons on each pattern, by pattern.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>The persons on at least one list.</summary>
    public long Observed { get; }

    /// <summary>The persons on all lists of a set, whatever else they are on.</summary>
    /// <param name="lists">The set as bits; 0 gives everybody.</param>
    public long OnAll(int lists)
    {
        long sum = 0;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            sum += (pattern & lists) == lists ? _counts[pattern] : 0;
        }

        return sum;
    }

    /// <summary>The persons on exactly so many lists.</summary>
    public long OnExactly(int number)
    {
        long sum = 0;
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            sum += BitOperations.PopCount((uint)pattern) == number ? _counts[pattern] : 0;
        }

        return sum;
    }

    /// <summary>The table as it would be without some lists: persons on none of the rest are gone.</summary>
    /// <param name="kept">The lists that stay, as bits; at least one.</param>
    public CaptureTable Keep(int kept)
    {
        var places = Enumerable.Range(0, Lists.Count).Where(i => (kept >> i & 1) == 1).ToList();
        var counts = new long[1 << places.Count];
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            var rest = 0;
            for (var i = 0; i < places.Count; i++)
            {
                rest |= (pattern >> places[i] & 1) << i;
            }

            counts[rest] += _counts[pattern];
        }

        counts[0] = 0;
        return new CaptureTable([.. places.Select(i => Lists[i])], counts);
    }

    /// <summary>The same table with its lists in another order.</summary>
    /// <param name="order">For each new place the old one.</param>
    public CaptureTable Reorder(IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var counts = new long[_counts.Length];
        for (var pattern = 1; pattern < _counts.Length; pattern++)
        {
            var moved = 0;
            for (var i = 0; i < order.Count; i++)
            {
                moved |= (pattern >> order[i] & 1) << i;
            }

            counts[moved] = _counts[pattern];
        }

        return new CaptureTable([.. order.Select(i => Lists[i])], counts);
    }

    /// <summary>The same table with its lists in the order of their names, for what draws random numbers.</summary>
    internal CaptureTable ByName() =>
        Reorder([.. Enumerable.Range(0, Lists.Count).OrderBy(i => Lists[i], StringComparer.Ordinal)]);
}
