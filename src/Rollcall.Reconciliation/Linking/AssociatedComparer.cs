using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares values that each side writes in its own words (places, ranks): by spelling, and by what was learnt of which
/// values stand for one another.
/// </summary>
internal sealed class AssociatedComparer : Comparer
{
    private readonly ValueAssociation? _learnt;

    /// <param name="values">The entries' values.</param>
    /// <param name="learnt">What stands for what; null before anything was learnt.</param>
    public AssociatedComparer(AssociatedValues values, ValueAssociation? learnt = null)
    {
        (Values, _learnt) = (values, learnt);
        Comparisons = [values.Comparison];
    }

    public AssociatedValues Values { get; }

    public override IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The same with what pairs of entries that are surely one person teach of their values.</summary>
    public AssociatedComparer Learning(IEnumerable<(int Left, int Right, double Probability)> confident)
    {
        var learnt = new ValueAssociation();
        foreach (var (left, right, probability) in confident)
        {
            if (Values.Of(left) is >= 0 and var a && Values.Of(right) is >= 0 and var b)
            {
                learnt.Add(a, b, probability);
            }
        }

        return new AssociatedComparer(Values, learnt);
    }

    /// <summary>Which values were seen in one person and how often, in the order of the values.</summary>
    public IReadOnlyList<(string Left, string Right, double Weight)> Learnt() =>
    [
        .. (_learnt?.Pairs ?? []).Select(p => (Left: Values.Key(p.Left), Right: Values.Key(p.Right), p.Weight))
            .Select(p => string.CompareOrdinal(p.Left, p.Right) <= 0 ? p : (Left: p.Right, Right: p.Left, p.Weight))
            .OrderBy(p => p.Left, StringComparer.Ordinal).ThenBy(p => p.Right, StringComparer.Ordinal),
    ];

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (Values.Of(left), Values.Of(right));
        levels[0] = a < 0 || b < 0 ? (byte)0 : _learnt is null ? Spelled(left, right, a, b) : Learnt(left, right, a, b);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) =>
        bits[0] = levels[0] is 1 or 2 ? Values.Rarity.Bits(Values.Key(Values.Of(left)), Values.Key(Values.Of(right))) : 0;

    private byte Spelled(int left, int right, int a, int b) => a == b ? (byte)1 : Values.Spelling(left, right) > 2 ? (byte)2 : (byte)7;

    private byte Learnt(int left, int right, int a, int b)
    {
        var spelled = Spelled(left, right, a, b);
        if (spelled < 7)
        {
            return spelled;
        }

        return _learnt!.Bits(a, b, 0.5) switch
        {
            > 4 => 3,
            > 2 => 4,
            > 0.5 => 5,
            > -1.5 => 6,
            _ => 7,
        };
    }
}
