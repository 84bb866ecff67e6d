using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>Compares numbers that belong to one person or unit: equal, one without the other's letters, or off by one digit.</summary>
internal sealed class NumberComparer(string name, Func<PreparedEntry, string?> read, double differ) : EntryComparer
{
    private readonly List<string?> _numbers = [];

    public ValueRarity Numbers { get; } = new();

    public override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new(name, ["not stated", "the same", "the same digits", "one digit differs", "another number"],
            [0, 0.8 - differ, 0.16, 0.04, differ]),
    ];

    public override void Add(PreparedEntry entry)
    {
        _numbers.Add(read(entry));
        Numbers.Add(read(entry));
    }

    public override void Remove(int number, PreparedEntry entry)
    {
        _numbers[number] = null;
        Numbers.Remove(read(entry));
    }

    public override void Settle() => Numbers.Settle();

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_numbers[left], _numbers[right]);
        levels[0] = a is null || b is null ? (byte)0 : Level(a, b);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) =>
        bits[0] = levels[0] == 1 ? Numbers.Bits(_numbers[left]!, _numbers[right]!) : 0;

    private static byte Level(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        var x = a.AsSpan().TrimStart(Letters);
        var y = b.AsSpan().TrimStart(Letters);
        return x.Length > 2 && x.SequenceEqual(y) ? (byte)2 : OneDigit(x, y) ? (byte)3 : (byte)4;
    }

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>One digit is another one, two neighbours changed places, or one is missing.</summary>
    private static bool OneDigit(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        if (x.Length > y.Length)
        {
            var longer = x;
            x = y;
            y = longer;
        }

        var start = x.CommonPrefixLength(y);
        if (y.Length == x.Length + 1)
        {
            return x[start..].SequenceEqual(y[(start + 1)..]);
        }

        return x.Length == y.Length && start < x.Length
            && (x[(start + 1)..].SequenceEqual(y[(start + 1)..])
                || (start + 1 < x.Length && x[start] == y[start + 1] && x[start + 1] == y[start] && x[(start + 2)..].SequenceEqual(y[(start + 2)..])));
    }
}
