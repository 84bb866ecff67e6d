using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>All that is read of an entry when it arrives, before it has a number.</summary>
internal sealed class ArrivingEntry
{
    public required PreparedEntry Prepared { get; init; }

    public required ulong[] Keys { get; init; }

    /// <summary>The reference by which its list may come back to it; null where it has none.</summary>
    public string? Reference { get; init; }

    public bool HasOwnRef { get; init; }

    public RowAction Action { get; init; }

    public static ArrivingEntry Of(Entry entry)
    {
        var prepared = PreparedEntry.Of(entry, 0);
        var keys = new KeyBuilder(256);
        BlockingRules.Add(keys, 0, prepared);
        return new ArrivingEntry
        {
            Prepared = prepared,
            Keys = keys.Keys.ToArray(),
            Reference = entry.HasOwnRef || entry[Column.RowRef] is not null ? entry.Ref : null,
            HasOwnRef = entry.HasOwnRef,
            Action = entry.Action,
        };
    }
}
