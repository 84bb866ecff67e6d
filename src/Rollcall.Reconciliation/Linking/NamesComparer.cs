using Rollcall.Linkage;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares family, given and father's name, and finds out whether one list has family and given name the other way round.
/// </summary>
internal sealed class NamesComparer : Comparer
{
    public const int Same = 1, Alike = 2, Near = 3, Doubtful = 4, Apart = 5, Initial = 6;

    private static readonly string[] Levels =
        ["not stated", "the same", "the same, spelled otherwise", "nearly the same", "doubtful", "another name", "the initial agrees"];

    // Bits that the crossed order must gain: officers seldom swap the columns.
    private const float CrossedGain = 6;

    private readonly IReadOnlyList<PreparedEntry> _entries;
    private readonly ValueRarity _family;
    private readonly ValueRarity _given;
    private readonly ValueRarity _father;

    public NamesComparer(IReadOnlyList<PreparedEntry> entries)
    {
        _entries = entries;
        _family = new ValueRarity(entries.Select(e => e.Family?.Key));
        _given = new ValueRarity(entries.Select(e => e.Given?.Key));
        _father = new ValueRarity(entries.Select(e => e.Father?.Key));
    }

    public override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("family_name", Levels, [0, 0.75, 0.15, 0.05, 0.02, 0.02, 0.01]),
        new("given_names", Levels, [0, 0.75, 0.15, 0.05, 0.02, 0.02, 0.01]),
        new("father_name", Levels, [0, 0.75, 0.15, 0.05, 0.02, 0.02, 0.01]),
        new("parent", ["not stated", "the given name of one is the father's name of the other", "no"], [0, 0.01, 0.99]),
        new("name_order", ["not stated", "the same order", "family and given name the other way round"], [0, 0.98, 0.02]),
    ];

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_entries[left], _entries[right]);
        var (family, given) = (Bits(a.Family, b.Family), Bits(a.Given, b.Given));
        var crossed = Crossed(a, b, family, given);
        levels[0] = crossed ? Level(a.Family, b.Given) : Level(a.Family, b.Family);
        levels[1] = crossed ? Level(a.Given, b.Family) : Level(a.Given, b.Given);
        levels[2] = Level(a.Father, b.Father);
        levels[3] = Parent(a, b);
        levels[4] = (byte)(a.Family is null || b.Family is null || a.Given is null || b.Given is null ? 0 : crossed ? 2 : 1);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        var (a, b) = (_entries[left], _entries[right]);
        var crossed = levels[4] == 2;
        bits[0] = Rarity(levels[0], _family, a.Family, crossed ? b.Given : b.Family);
        bits[1] = Rarity(levels[1], _given, a.Given, crossed ? b.Family : b.Given);
        bits[2] = Rarity(levels[2], _father, a.Father, b.Father);
        bits[3] = bits[4] = 0;
    }

    private static byte Parent(PreparedEntry a, PreparedEntry b)
    {
        if (a.Father is null && b.Father is null)
        {
            return 0;
        }

        var parent = (Bits(a.Given, b.Father) > 1 && Bits(a.Given, a.Father) <= 1)
            || (Bits(b.Given, a.Father) > 1 && Bits(b.Given, b.Father) <= 1);
        return (byte)(parent ? 1 : 2);
    }

    private static bool Crossed(PreparedEntry a, PreparedEntry b, float family, float given)
    {
        if (a.Family is null || b.Family is null || a.Given is null || b.Given is null || (family > 0 && given > 0))
        {
            return false;
        }

        var (x, y) = (Bits(a.Family, b.Given), Bits(a.Given, b.Family));
        return x > 0 && y > 0 && x + y > family + given + CrossedGain;
    }

    private static float Bits(NamePart? a, NamePart? b) => a is null || b is null ? 0 : NameAgreement.Bits(a, b);

    private static byte Level(NamePart? a, NamePart? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return NameAgreement.Bits(a, b) > 0 ? (byte)Initial : (byte)Apart;
        }

        return a.Key == b.Key ? (byte)Same : NameAgreement.Bits(a, b) switch
        {
            > 3 => (byte)Alike,
            > 0 => (byte)Near,
            > -4 => (byte)Doubtful,
            _ => (byte)Apart,
        };
    }

    private static double Rarity(byte level, ValueRarity rarity, NamePart? a, NamePart? b) => level switch
    {
        Same or Alike => rarity.Bits(a!.Key, b!.Key),
        Near => rarity.Bits(a!.Key, b!.Key) / 2,
        _ => 0,
    };
}
