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
        foreach (var sheets in outcome.Lists.GroupBy(l => l.Name, StringComparer.Ordinal))
        {
            Check(sheets.Key, sheets);
        }

        var rowsIn = outcome.Lists.Sum(l => l.Entries.Count + l.Rejected.Count);
        if (rowsIn != memberships + rejected)
        {
            throw new InvalidOperationException(
                $"{rowsIn} rows came in, but {memberships} + {rejected} would go out. Nothing was written; this is a fault of the program.");
        }
    }

    /// <summary>Rows of a file are numbered from 1 as they are read, through all its sheets; one that went missing leaves a gap.</summary>
    private static void Check(string file, IEnumerable<ListFile> sheets)
    {
        var rows = sheets.SelectMany(l => l.Entries.Select(e => e.Row).Concat(l.Rejected.Select(r => r.Row))).Order().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] != i + 1)
            {
                throw new InvalidOperationException(
                    $"Row {i + 1} of {file} is lost or counted twice. Nothing was written; this is a fault of the program.");
            }
        }
    }
}
