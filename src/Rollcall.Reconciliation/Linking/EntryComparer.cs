using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares entries, of which more may come and some may go. Numbers and shares that are derived from all entries are right
/// after <see cref="Settle"/>. Comparing may be done by many threads, adding and removing by one while none compares.
/// </summary>
internal abstract class EntryComparer : Comparer
{
    /// <summary>Takes the next entry.</summary>
    public abstract void Add(PreparedEntry entry);

    /// <summary>Forgets what an entry says; its number stays and says nothing.</summary>
    /// <param name="number">The entry's number.</param>
    /// <param name="entry">What was added under it.</param>
    public abstract void Remove(int number, PreparedEntry entry);

    /// <summary>Brings what is derived from all entries up to date.</summary>
    public abstract void Settle();
}
