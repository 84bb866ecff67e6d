using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares values that each side writes in its own words (places, ranks): by spelling, and by what was learnt of which
/// values stand for one another.
/// </summary>
internal sealed class AssociatedComparer : Comparer
{
    private static readonly string[] Levels =
        ["not stated", "the same", "spelled alike", "usual for each other", "often for each other", "at times for each other",
            "seldom for each other", "other values"];

    private readonly int[] _valueOf;
    private readonly Func<int, int, float> _spelling;
    private readonly ValueAssociation? _learnt;
    private readonly ValueRarity _rarity;
    private readonly string[] _keys;

    /// <param name="name">The attribute's name.</param>
    /// <param name="keys">Each entry's value, the same for the same value however written; null where it says nothing.</param>
    /// <param name="spelling">How alike two entries' values are spelled, in bits.</param>
    /// <param name="expectedM">A first guess of each level's share among pairs of one person.</param>
    public AssociatedComparer(string name, IReadOnlyList<string?> keys, Func<int, int, float> spelling, IReadOnlyList<double> expectedM)
    {
        var numbers = keys.OfType<string>().Distinct().Order(StringComparer.Ordinal).Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        _valueOf = [.. keys.Select(k => k is null ? -1 : numbers[k])];
        _keys = [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)];
        _spelling = spelling;
        _rarity = new ValueRarity(keys);
        Comparisons = [new(name, Levels, expectedM)];
    }

    private AssociatedComparer(AssociatedComparer plain, ValueAssociation learnt)
    {
        (_valueOf, _keys, _spelling, _rarity) = (plain._valueOf, plain._keys, plain._spelling, plain._rarity);
        (_learnt, Comparisons) = (learnt, plain.Comparisons);
    }

    public override IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The same with what pairs of entries that are surely one person teach of their values.</summary>
    public AssociatedComparer Learning(IEnumerable<(int Left, int Right, double Probability)> confident)
    {
        var learnt = new ValueAssociation();
        foreach (var (left, right, probability) in confident)
        {
            if (_valueOf[left] is >= 0 and var a && _valueOf[right] is >= 0 and var b)
            {
                learnt.Add(a, b, probability);
            }
        }

        return new AssociatedComparer(this, learnt);
    }

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_valueOf[left], _valueOf[right]);
        levels[0] = a < 0 || b < 0 ? (byte)0 : _learnt is null ? Spelled(left, right, a, b) : Learnt(left, right, a, b);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) =>
        bits[0] = levels[0] is 1 or 2 ? _rarity.Bits(_keys[_valueOf[left]], _keys[_valueOf[right]]) : 0;

    private byte Spelled(int left, int right, int a, int b) => a == b ? (byte)1 : _spelling(left, right) > 2 ? (byte)2 : (byte)7;

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
