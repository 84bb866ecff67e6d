using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares family, given and father's name; tells whether one could be the other's parent by name; and finds out whether
/// one list has family and given name the other way round.
/// </summary>
internal sealed class NamesComparer : EntryComparer
{
    public const int Same = 1, Alike = 2, Near = 3, Doubtful = 4, Apart = 5, Initial = 6, FarApart = 7;

    private static readonly string[] Levels =
        ["not stated", "the same", "the same, spelled otherwise", "nearly the same", "doubtful", "another name", "the initial agrees", "quite another name"];

    private static readonly double[] ExpectedM = [0, 0.8, 0.13, 0.03, 0.015, 0.006, 0.015, 0.004];

    // Bits that the crossed order must gain: officers seldom swap the columns.
    private const float CrossedGain = 6;

    private readonly NamePairs _pairs;
    private readonly List<(int Family, int Given, int Father)> _names = [];

    /// <param name="slots">How many pairs of names are remembered at once.</param>
    public NamesComparer(int slots) => _pairs = new NamePairs(slots);

    /// <summary>How rare family, given and father's names are, in the order of their comparisons.</summary>
    public IReadOnlyList<ValueRarity> Rarities => [Family, Given, Father];

    public ValueRarity Family { get; } = new();

    public ValueRarity Given { get; } = new();

    public ValueRarity Father { get; } = new();

    public override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("family_name", Levels, ExpectedM),
        new("given_names", Levels, ExpectedM),
        new("father_name", Levels, ExpectedM),
        new("parent", ["not stated", "the given name of one is the father's name of the other", "no"], [0, 0.01, 0.99]),
        new("name_order", ["not stated", "the same order", "family and given name the other way round"], [0, 0.98, 0.02]),
    ];

    public override void Add(PreparedEntry entry)
    {
        _names.Add((_pairs.Number(entry.Family), _pairs.Number(entry.Given), _pairs.Number(entry.Father)));
        Family.Add(entry.Family?.Key);
        Given.Add(entry.Given?.Key);
        Father.Add(entry.Father?.Key);
    }

    public override void Remove(int number, PreparedEntry entry)
    {
        _names[number] = (-1, -1, -1);
        Family.Remove(entry.Family?.Key);
        Given.Remove(entry.Given?.Key);
        Father.Remove(entry.Father?.Key);
    }

    public override void Settle()
    {
        Family.Settle();
        Given.Settle();
        Father.Settle();
    }

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_names[left], _names[right]);
        var crossed = Crossed(a, b);
        levels[0] = Level(a.Family, crossed ? b.Given : b.Family);
        levels[1] = Level(a.Given, crossed ? b.Family : b.Given);
        levels[2] = Level(a.Father, b.Father);
        levels[3] = levels[0] is >= Same and <= Near ? Parent(a, b) : (byte)0;
        levels[4] = (byte)(Math.Min(Math.Min(a.Family, a.Given), Math.Min(b.Family, b.Given)) < 0 ? 0 : crossed ? 2 : 1);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        var (a, b) = (_names[left], _names[right]);
        var crossed = levels[4] == 2;
        bits[0] = Rarity(levels[0], Family, a.Family, crossed ? b.Given : b.Family);
        bits[1] = Rarity(levels[1], Given, a.Given, crossed ? b.Family : b.Given);
        bits[2] = Rarity(levels[2], Father, a.Father, b.Father);
        bits[3] = bits[4] = 0;
    }

    private bool Crossed((int Family, int Given, int Father) a, (int Family, int Given, int Father) b)
    {
        if (Math.Min(Math.Min(a.Family, a.Given), Math.Min(b.Family, b.Given)) < 0)
        {
            return false;
        }

        var straight = _pairs.Bits(a.Family, b.Family) + _pairs.Bits(a.Given, b.Given);
        if (straight > 0)
        {
            return false;
        }

        var (x, y) = (_pairs.Bits(a.Family, b.Given), _pairs.Bits(a.Given, b.Family));
        return x > 0 && y > 0 && x + y > straight + CrossedGain;
    }

    private byte Parent((int Family, int Given, int Father) a, (int Family, int Given, int Father) b)
    {
        if (a.Father < 0 && b.Father < 0)
        {
            return 0;
        }

        var parent = (_pairs.Bits(a.Given, b.Father) > 1 && _pairs.Bits(a.Given, a.Father) <= 1)
            || (_pairs.Bits(b.Given, a.Father) > 1 && _pairs.Bits(b.Given, b.Father) <= 1);
        return (byte)(parent ? 1 : 2);
    }

    private byte Level(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return 0;
        }

        var (a, b) = (_pairs[left], _pairs[right]);
        if (a.IsInitial || b.IsInitial)
        {
            return (byte)(_pairs.Bits(left, right) > 0 ? Initial : Apart);
        }

        return (byte)(_pairs.Bits(left, right) switch
        {
            > 3 => a.Key == b.Key ? Same : Alike,
            > 0 => Near,
            > -4 => Doubtful,
            > -8 => Apart,
            _ => FarApart,
        });
    }

    private double Rarity(byte level, ValueRarity rarity, int left, int right) => level switch
    {
        Same or Alike => rarity.Bits(_pairs[left].Key, _pairs[right].Key),
        Near => rarity.Bits(_pairs[left].Key, _pairs[right].Key) / 2,
        _ => 0,
    };
}
