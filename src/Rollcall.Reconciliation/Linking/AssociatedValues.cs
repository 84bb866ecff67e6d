using Rollcall.Linkage;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>The values of a column that each side writes in its own words (places, ranks), each distinct one numbered.</summary>
internal sealed class AssociatedValues(
    string name, Func<PreparedEntry, string?> key, Func<PreparedEntry, NamePart?>? spelling, IReadOnlyList<double> expectedM, NamePairs pairs,
    AssociatedValues? others = null)
{
    private static readonly string[] Levels =
        ["not stated", "the same", "spelled alike", "usual for each other", "often for each other", "at times for each other",
            "seldom for each other", "other values"];

    private readonly List<int> _valueOf = [];
    private readonly List<int> _partOf = [];
    private readonly List<string> _keys = [];
    private readonly int _first = others?._keys.Count ?? 0;
    private readonly Dictionary<string, int> _numbers = [];

    public Comparison Comparison { get; } = new(name, Levels, expectedM);

    public ValueRarity Rarity { get; } = new();

    /// <summary>The number of an entry's value; −1 where it says nothing.</summary>
    public int Of(int entry) => _valueOf[entry];

    /// <summary>The value of that number.</summary>
    public string Key(int value) => value < _first ? others!.Key(value) : _keys[value - _first];

    /// <summary>The number of a value, whether an entry states it or not.</summary>
    public int Number(string value)
    {
        if (others is not null && others._numbers.TryGetValue(value, out var number))
        {
            return number;
        }

        if (!_numbers.TryGetValue(value, out number))
        {
            _numbers[value] = number = _first + _keys.Count;
            _keys.Add(value);
        }

        return number;
    }

    /// <summary>How alike two entries' values are spelled, in bits.</summary>
    public float Spelling(int left, int right) => spelling is null ? 0 : pairs.Bits(_partOf[left], _partOf[right]);

    public void Add(PreparedEntry entry)
    {
        var value = key(entry);
        _valueOf.Add(value is null ? -1 : Number(value));
        if (spelling is not null)
        {
            _partOf.Add(pairs.Number(spelling(entry)));
        }

        Rarity.Add(value);
    }

    public void Remove(int number, PreparedEntry entry)
    {
        _valueOf[number] = -1;
        if (spelling is not null)
        {
            _partOf[number] = -1;
        }

        Rarity.Remove(key(entry));
    }
}
