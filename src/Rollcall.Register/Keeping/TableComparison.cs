using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Holds stored tables against those that the log makes, row by row in the order of their keys. What is sealed is opened: the
/// same words sealed twice are never the same bytes.
/// </summary>
internal sealed class TableComparison(Snapshot stored, RegisterContext replayed, KeyRing keys, Findings findings)
{
    private static readonly string[] OfTheAudit = [nameof(LogRow.Payload), nameof(LogRow.Nonce), nameof(LogRow.Commitment)];

    public long Rows { get; private set; }

    public void Run(TableShape table, Action<long> progress, CancellationToken cancel)
    {
        var connection = replayed.Database.GetDbConnection();
        using var found = stored.Rows(table, inOrder: true, cancel).GetEnumerator();
        using var wanted = table.Rows(connection, transaction: null, inOrder: true, cancel).GetEnumerator();
        var (hasFound, hasWanted) = (found.MoveNext(), wanted.MoveNext());
        while (hasFound || hasWanted)
        {
            var order = !hasWanted ? -1 : !hasFound ? 1 : table.Compare(found.Current, wanted.Current);
            if (order < 0)
            {
                Add(RegisterFault.Added, table, found.Current, "stands in the table, and no command of the log made it");
            }
            else if (order > 0)
            {
                Add(RegisterFault.Missing, table, wanted.Current, "is missing from the table");
            }
            else
            {
                Compare(table, found.Current, wanted.Current);
            }

            hasFound = order <= 0 ? found.MoveNext() : hasFound;
            hasWanted = order >= 0 ? wanted.MoveNext() : hasWanted;
            if (++Rows % 10_000 == 0)
            {
                progress(Rows);
            }
        }
    }

    private void Compare(TableShape table, object?[] found, object?[] wanted)
    {
        var sealedColumn = SealedCells.ColumnOf(table);
        var isLog = table.Name == "log";
        for (var i = 0; i < found.Length; i++)
        {
            var column = table.Columns[i].Name;
            if (found[i] is null != wanted[i] is null)
            {
                var bytes = table.Columns[i].Kind == ColumnKind.Bytes;
                Add(bytes ? RegisterFault.Erased : RegisterFault.Changed, table, found, found[i] is not null
                    ? bytes ? $"still holds {column}, which a command of the log erased" : $"says something in {column}, and should not"
                    : bytes ? $"has lost {column}, and no command of the log erased it" : $"says nothing in {column}, and should");
            }
            else if (found[i] is null || (isLog && OfTheAudit.Contains(column)))
            {
                continue;
            }
            else if (i == sealedColumn)
            {
                Opened(table, found, (byte[])found[i]!, (byte[])wanted[i]!, column);
            }
            else if (!Same(found[i]!, wanted[i]!))
            {
                Add(RegisterFault.Changed, table, found, $"does not say in {column} what the log says");
            }
        }
    }

    private void Opened(TableShape table, object?[] row, byte[] found, byte[] wanted, string column)
    {
        var place = SealedCells.PlaceOf(table, row);
        try
        {
            var opened = keys.Open(found, place);

            // Where the replay had nothing but the stored bytes, they are the same bytes and were held to the ledger already.
            if (!found.AsSpan().SequenceEqual(wanted) && !opened.AsSpan().SequenceEqual(keys.Open(wanted, place)))
            {
                Add(RegisterFault.Changed, table, row, $"does not say in {column} what the log says");
            }
        }
        catch (CryptographicException)
        {
            Add(RegisterFault.Changed, table, row, $"has a {column} that can't be opened: it was changed, moved from another row, or sealed with a key that is not on the ring");
        }
    }

    private static bool Same(object found, object wanted) =>
        found is byte[] one && wanted is byte[] other ? one.AsSpan().SequenceEqual(other) : found.Equals(wanted);

    private void Add(RegisterFault fault, TableShape table, object?[] row, string what)
    {
        var id = table.Words(row);
        findings.Add(fault, table.Name, id, $"The row {id} of {table.Name} {what}.");
    }
}
