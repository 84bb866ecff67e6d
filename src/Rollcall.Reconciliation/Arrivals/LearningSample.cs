namespace Rollcall.Reconciliation;

/// <summary>The entries whose candidates a model is learnt from: all in force or, of many, some that their numbers choose.</summary>
internal sealed class LearningSample
{
    private readonly HashSet<int>? _some;

    private LearningSample(IReadOnlyList<int> entries, HashSet<int>? some) => (Entries, _some) = (entries, some);

    public IReadOnlyList<int> Entries { get; }

    /// <param name="inForce">Which entries are in force.</param>
    /// <param name="most">About how many are taken.</param>
    public static LearningSample Of(EntrySet inForce, int most)
    {
        var all = Enumerable.Range(0, inForce.Bound).Where(i => inForce[i]);
        if (inForce.Count <= most)
        {
            return new LearningSample([.. all], null);
        }

        var share = (ulong)(ulong.MaxValue * (most / (double)inForce.Count));
        int[] some = [.. all.Where(i => KeyBuilder.Mix((ulong)i + 1) < share)];
        return new LearningSample(some, [.. some]);
    }

    public bool Contains(int entry) => _some?.Contains(entry) ?? true;

    /// <summary>For each pair of lists, how many pairs of entries in force have at least one that was chosen.</summary>
    public long[] Pairs(IReadOnlyList<int> listOf, EntrySet inForce, int lists)
    {
        var (all, some) = (new long[lists], new long[lists]);
        for (var i = 0; i < listOf.Count; i++)
        {
            all[listOf[i]] += inForce[i] ? 1 : 0;
        }

        foreach (var entry in Entries)
        {
            some[listOf[entry]]++;
        }

        var pairs = new long[lists * (lists + 1) / 2];
        for (var b = 0; b < lists; b++)
        {
            for (var a = 0; a <= b; a++)
            {
                pairs[(b * (b + 1) / 2) + a] = a == b
                    ? (some[a] * (all[a] - some[a])) + (some[a] * (some[a] - 1) / 2)
                    : (some[a] * all[b]) + (some[b] * all[a]) - (some[a] * some[b]);
            }
        }

        return pairs;
    }
}
