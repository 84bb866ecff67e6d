namespace Rollcall.Linkage;

/// <summary>
/// The groups (lists) that records come from. Each pair of groups has a prior of its own: two lists of opposite sides share
/// hardly anybody, two of the same side many.
/// </summary>
public sealed class Groups
{
    private readonly IReadOnlyList<int> _groupOf;

    /// <summary>Creates the groups from each record's group, numbered from 0.</summary>
    public Groups(IReadOnlyList<int> groupOf)
    {
        _groupOf = groupOf;
        var count = groupOf.Count == 0 ? 0 : groupOf.Max() + 1;
        var sizes = new long[count];
        foreach (var group in groupOf)
        {
            sizes[group]++;
        }

        var pairs = new long[count * (count + 1) / 2];
        for (var b = 0; b < count; b++)
        {
            for (var a = 0; a <= b; a++)
            {
                pairs[Pair(a, b)] = a == b ? sizes[a] * (sizes[a] - 1) / 2 : sizes[a] * sizes[b];
            }
        }

        Pairs = pairs;
    }

    /// <summary>Creates groups of which it is known how many pairs of records they have.</summary>
    /// <param name="groupOf">Each record's group, numbered from 0; more may be added to it.</param>
    /// <param name="pairs">For each pair of groups the number of pairs of records, as <see cref="Of"/> numbers them.</param>
    public Groups(IReadOnlyList<int> groupOf, IReadOnlyList<long> pairs) => (_groupOf, Pairs) = (groupOf, pairs);

    /// <summary>For each pair of groups the number of pairs of records.</summary>
    public IReadOnlyList<long> Pairs { get; }

    /// <summary>The number of the pair of groups that two records belong to.</summary>
    public int Of(int left, int right)
    {
        var (a, b) = (_groupOf[left], _groupOf[right]);
        return a < b ? Pair(a, b) : Pair(b, a);
    }

    private static int Pair(int smaller, int larger) => (larger * (larger + 1) / 2) + smaller;
}
