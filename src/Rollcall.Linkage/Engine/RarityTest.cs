namespace Rollcall.Linkage;

/// <summary>Whether two sets of words have enough in common that is rare.</summary>
internal sealed class RarityTest(ValueSets sets, int records, double bound, Func<string, IEnumerable<string>> members) : LevelTest
{
    private readonly WordRarity _rarity = WordRarity.Of(sets, records);

    public override bool Holds(int left, int right) => _rarity.Bits(left, right) >= bound;

    public override Func<int, bool> Against(IReadOnlyList<string> values)
    {
        var words = values.SelectMany(members).Distinct(StringComparer.Ordinal).ToList();
        var known = words.Select(sets.NumberOf).Where(n => n > 0).Order().ToArray();
        var unknown = words.Where(w => sets.NumberOf(w) == 0).ToList();
        return record => _rarity.Bits(known, unknown, record) >= bound;
    }
}
