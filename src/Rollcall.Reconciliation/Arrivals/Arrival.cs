using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Entries that arrive together: an instalment of a standing list.</summary>
/// <param name="Party">Who handed it in.</param>
/// <param name="StandingList">The list that it is an instalment of; lists of one name of two parties are two lists.</param>
/// <param name="Entries">
/// Its rows. A null keeps its number free: an entry that was erased since, where a register is brought back.
/// </param>
public sealed record Arrival(string Party, string StandingList, IReadOnlyList<Entry?> Entries)
{
    /// <summary>A file's entries.</summary>
    public static Arrival Of(ListFile list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new(list.Party, list.StandingList, list.Entries);
    }
}
