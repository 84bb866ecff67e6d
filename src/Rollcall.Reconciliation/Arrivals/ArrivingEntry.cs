using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>All that is read of an entry when it arrives, before it has a number.</summary>
internal sealed class ArrivingEntry
{
    public required PreparedEntry Prepared { get; init; }

    public required ulong[] Keys { get; init; }

    /// <summary>The parts of all its names: the name, aliases, the name in Latin letters.</summary>
    public required IReadOnlyList<NamePart> Names { get; init; }

    /// <summary>The reference by which its list may come back to it; null where it has none.</summary>
    public string? Reference { get; init; }

    public bool HasOwnRef { get; init; }

    public RowAction Action { get; init; }

    public static ArrivingEntry Of(Entry entry)
    {
        var name = PreparedEntry.NameOf(entry);
        var prepared = PreparedEntry.Of(entry, 0, name);
        var keys = new KeyBuilder(256);
        BlockingRules.Add(keys, 0, prepared);
        return new ArrivingEntry
        {
            Prepared = prepared,
            Keys = keys.Keys.ToArray(),
            Names = [.. AllOf(name, entry).SelectMany(Compared)],
            Reference = entry.HasOwnRef || entry[Column.RowRef] is not null ? entry.Ref : null,
            HasOwnRef = entry.HasOwnRef,
            Action = entry.Action,
        };
    }

    /// <summary>The parts of a name that are compared.</summary>
    public static IReadOnlyList<NamePart> Compared(PersonName name) =>
        [.. name.Parts.Where(p => p.Role is NameRole.Given or NameRole.Father or NameRole.Family or NameRole.Nisba)];

    private static IEnumerable<PersonName> AllOf(PersonName name, Entry entry)
    {
        var others = new[] { entry[Column.Aliases], entry[Column.NameLatin] }.OfType<string>().Select(PersonName.Read);
        return others.Prepend(name).SelectMany(n => n.Aliases.Prepend(n));
    }
}
