using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Proves, before anything is shown, that no row was lost on the way and none counted twice.</summary>
internal static class RowAccount
{
    /// <param name="outcome">The outcome whose rows are counted.</param>
    /// <param name="memberships">The rows written to memberships.csv.</param>
    /// <param name="rejected">The rows written to rejected.csv.</param>
    /// <exception cref="InvalidOperationException">Rows in are not rows out.</exception>
    public static void Check(Outcome outcome, int memberships, int rejected)
    {
        foreach (var list in outcome.Lists)
        {
            Check(list);
        }

        var rowsIn = outcome.Lists.Sum(l => l.Entries.Count + l.Rejected.Count);
        if (rowsIn != memberships + rejected)
        {
            throw new InvalidOperationException(
                $"{rowsIn} rows came in, but {memberships} + {rejected} would go out. Nothing was written; this is a fault of the program.");
        }
    }

    /// <summary>Rows are numbered from 1 as they are read, so a row that went missing leaves a gap.</summary>
    private static void Check(ListFile list)
    {
        var rows = list.Entries.Select(e => e.Row).Concat(list.Rejected.Select(r => r.Row)).Order().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] != i + 1)
            {
                throw new InvalidOperationException(
                    $"Row {i + 1} of {list.Name} is lost or counted twice. Nothing was written; this is a fault of the program.");
            }
        }
    }
}
