using Rollcall.Linkage;
using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>
/// The keys that make two entries worth comparing: two things they share, in any script. Each rule has a number in the key's
/// highest byte, so that stronger rules find a pair first.
/// </summary>
internal static class BlockingRules
{
    /// <summary>
    /// Blocks beyond this size say too little to be worth their pairs: a pair in a block of n needs log2(n) bits more than one
    /// in a block of two, and so shares something else, by which a stronger rule finds it.
    /// </summary>
    public const int LargestBlock = 14;

    public static Blocking Block(IReadOnlyList<PreparedEntry> entries)
    {
        var keys = new KeyBuilder(entries.Count * 150);
        for (var i = 0; i < entries.Count; i++)
        {
            Add(keys, i, entries[i]);
        }

        return Blocking.Build(entries.Count, keys.Keys, keys.Records, LargestBlock);
    }

    /// <summary>Adds the keys of an entry.</summary>
    public static void Add(KeyBuilder keys, int record, PreparedEntry entry)
    {
        ReadOnlySpan<ulong> family = BlockingKeys(entry.Family), given = BlockingKeys(entry.Given), father = BlockingKeys(entry.Father);
        var birth = entry.Birth;
        ReadOnlySpan<ulong> day = birth is { Precision: DatePrecision.Day } ? [(ulong)birth.Earliest.DayNumber] : [];
        ReadOnlySpan<ulong> otherDay = birth?.Other is { Precision: DatePrecision.Day } other ? [(ulong)other.Earliest.DayNumber] : [];
        ReadOnlySpan<ulong> years = Years(birth);
        ReadOnlySpan<ulong> eventDay = entry.Event is { Precision: DatePrecision.Day } seen ? [(ulong)seen.Earliest.DayNumber] : [];
        ReadOnlySpan<ulong> unit = entry.Unit is { } u ? [Hash(u)] : [];
        ReadOnlySpan<ulong> place = BlockingKeys(entry.BirthPlace) is [var whole, ..] ? [whole] : [];

        if (entry.Number is { Length: > 3 } number)
        {
            keys.Add(1, record, Hash(number.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ")));
        }

        keys.AddEither(2, record, family, given);
        keys.Add(14, record, family, given, years);
        keys.Add(15, record, family, given, place);
        keys.Add(16, record, family, given, eventDay);
        keys.Add(17, record, family, years, eventDay);
        keys.Add(18, record, family, place, years);
        keys.Add(3, record, day, family);
        keys.Add(3, record, otherDay, family);
        keys.Add(4, record, day, given);
        keys.Add(4, record, otherDay, given);
        keys.Add(5, record, family, father);
        keys.Add(6, record, given, father);
        keys.Add(7, record, day);
        keys.Add(8, record, family, years);
        keys.Add(9, record, given, years, eventDay);
        keys.Add(10, record, family, unit);
        keys.Add(11, record, given, unit);
        keys.Add(12, record, family, eventDay);
        keys.Add(13, record, family, place);
    }

    private static ReadOnlySpan<ulong> BlockingKeys(NamePart? part) => part is null ? [] : part.BlockingKeys;

    private static ulong[] Years(PartialDate? date)
    {
        if (date is null || date.Latest.Year - date.Earliest.Year > 4)
        {
            return [];
        }

        return [.. Enumerable.Range(date.Earliest.Year, date.Latest.Year - date.Earliest.Year + 1).Select(y => (ulong)y)];
    }

    /// <summary>FNV-1a, stable from run to run.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
