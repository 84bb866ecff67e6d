using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>All entries of all lists in one order that does not depend on the order in which the lists were given.</summary>
internal sealed class EntryRegister
{
    public required IReadOnlyList<ListFile> Lists { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>For each entry the index of its list.</summary>
    public required IReadOnlyList<int> ListOf { get; init; }

    public required PreparedEntries Prepared { get; init; }

    /// <summary>Pairs of entries that one standing list itself says are one: a row and its later correction or withdrawal.</summary>
    public required IReadOnlySet<(int Left, int Right)> Revisions { get; init; }

    /// <summary>False for an entry that a later row of its standing list corrects or withdraws, and for a withdrawal.</summary>
    public required IReadOnlyList<bool> InForce { get; init; }

    /// <summary>The reference that a list gives two of its rows, the one a correction or withdrawal of the other; else null.</summary>
    public string? Revision(int left, int right) =>
        Revisions.Contains((Math.Min(left, right), Math.Max(left, right))) ? Entries[left].Ref : null;

    public ListFile List(int entry) => Lists[ListOf[entry]];

    public static EntryRegister Of(IReadOnlyList<ListFile> lists, CancellationToken cancel)
    {
        var ordered = lists.OrderBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Sheet, StringComparer.Ordinal).ToList();
        var twice = ordered.GroupBy(l => (l.Name, l.Sheet)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Two files are called {twice.Key.Name}. Rename one of them, so that its rows can be told apart.", nameof(lists));
        }

        var standing = ordered.Select(StandingKey).Distinct().Order().ToList();
        var entries = ordered.SelectMany(l => l.Entries).ToList();
        var listOf = ordered.SelectMany((l, i) => Enumerable.Repeat(i, l.Entries.Count)).ToList();
        var prepared = new PreparedEntry[entries.Count];
        Parallel.For(0, entries.Count, new ParallelOptions { CancellationToken = cancel }, i =>
            prepared[i] = PreparedEntry.Of(entries[i], standing.IndexOf(StandingKey(ordered[listOf[i]]))));
        var histories = Histories(ordered, entries, listOf, prepared);
        return new EntryRegister
        {
            Lists = ordered,
            Entries = entries,
            ListOf = listOf,
            Prepared = new PreparedEntries(prepared),
            Revisions = histories.SelectMany(Pairs).ToHashSet(),
            InForce = InForceOf(entries, histories),
        };
    }

    private static (string Party, string List) StandingKey(ListFile list) => (list.Party, list.StandingList);

    /// <summary>
    /// Rows of one standing list with the same reference of its own, in the order in which they were handed in. A later
    /// instalment that merely numbers its rows from 1 again corrects nothing.
    /// </summary>
    private static List<List<int>> Histories(
        List<ListFile> lists, List<Entry> entries, List<int> listOf, PreparedEntry[] prepared)
    {
        var numbered = lists.Select(l => l.Columns.Any(c => c.Column == Column.RowRef)).ToList();
        return [.. Enumerable.Range(0, entries.Count)
            .Where(i => numbered[listOf[i]])
            .GroupBy(i => (prepared[i].StandingList, entries[i].Ref))
            .Where(g => g.Count() > 1)
            .Select(g => g.OrderBy(i => lists[listOf[i]].Instalment).ThenBy(i => i).ToList())
            .Select(g => g.Where((i, place) => place == 0 || entries[i].HasOwnRef).ToList())
            .Where(g => g.Count > 1)];
    }

    private static bool[] InForceOf(List<Entry> entries, List<List<int>> histories)
    {
        var inForce = entries.Select(e => e.Action != RowAction.Withdraw).ToArray();
        foreach (var superseded in histories.SelectMany(h => h.SkipLast(1)))
        {
            inForce[superseded] = false;
        }

        return inForce;
    }

    private static IEnumerable<(int, int)> Pairs(List<int> history) =>
        from a in history from b in history where a < b select (a, b);
}
