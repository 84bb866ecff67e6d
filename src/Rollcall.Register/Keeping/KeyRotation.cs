using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Seals all that is sealed anew, with a fresh key, and then forgets the keys before. The register must not be open. The ring is
/// written first with the new key beside the old ones, and without them only when nothing is left that needs them: stopped at
/// any moment, everything can be read, and the next call goes on where this one stopped.
/// </summary>
public static class KeyRotation
{
    private const int Page = 2_000;

    /// <summary>Rotates the keys of a register.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="postgres">A PostgreSQL connection string; null for SQLite in the folder.</param>
    /// <param name="file">Where the ring lies.</param>
    /// <param name="progress">Says which table or folder is being sealed.</param>
    /// <param name="cancel">Stops; what was sealed anew stays so.</param>
    /// <exception cref="KeyRingException">The ring can't be read or written.</exception>
    /// <exception cref="StorageException">There is no register, or it is open.</exception>
    public static Task<RotationSummary> Run(string folder, string? postgres, KeyRingFile file, Action<string>? progress = null, CancellationToken cancel = default) =>
        Run(folder, postgres, file, progress ?? (_ => { }), _ => { }, cancel);

    /// <summary>The same, with a word before each step that changes something: <c>ring</c>, <c>page</c>, <c>file</c>, <c>forget</c>.</summary>
    internal static async Task<RotationSummary> Run(
        string folder, string? postgres, KeyRingFile file, Action<string> progress, Action<string> step, CancellationToken cancel)
    {
        var before = file.Read();
        if (file.Path is null)
        {
            file.Write(before);
        }

        using (Snapshot.Open(new RegisterOptions { Folder = folder, Postgres = postgres, Keys = before }))
        {
            // There is a register, of this version.
        }

        using var alone = RegisterLock.Take(folder);
        var (ring, resumed) = before.Numbers.Count > 1 ? (before, true) : (before.Rotated(), false);
        string? kept = null;
        if (!resumed)
        {
            kept = file.Keep(before);
            step("ring");
            file.Write(ring);
        }

        var options = new RegisterOptions { Folder = folder, Postgres = postgres, Keys = ring };
        var count = await Tables(options, progress, step, cancel);
        progress("files");
        count += new SealedFiles(folder, ring).SealAnew(_ => step("file"), cancel);
        if (await Tables(options, _ => { }, step, cancel) > 0)
        {
            throw new StorageException("Something was sealed with an old key meanwhile. Stop what else writes to the register, and run this again.", inner: null);
        }

        step("forget");
        file.Write(ring.WithoutOlder());
        return new RotationSummary(ring.Current, count, resumed, kept);
    }

    /// <summary>Seals anew what another key than the newest sealed.</summary>
    private static async Task<long> Tables(RegisterOptions options, Action<string> progress, Action<string> step, CancellationToken cancel)
    {
        await using var db = new RegisterStorage(options).Open(Sight.Of(Viewer.Itself));
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var count = 0L;
        foreach (var table in TableShape.All(db).Where(t => SealedCells.ColumnOf(t) >= 0))
        {
            progress(table.Name);
            var column = SealedCells.ColumnOf(table);
            object?[]? last = null;
            do
            {
                cancel.ThrowIfCancellationRequested();
                (last, var stale) = Next(connection, table, column, last, options.Keys.Current);
                if (stale.Count > 0)
                {
                    step("page");
                    Seal(connection, table, column, stale, options.Keys);
                    count += stale.Count;
                }
            }
            while (last is not null);
        }

        if (connection is SqliteConnection)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }

        return count;
    }

    private static (object?[]? Last, List<object?[]> Stale) Next(DbConnection connection, TableShape table, int column, object?[]? last, int current)
    {
        using var command = connection.CreateCommand();
        var keys = table.Key.Select(k => TableShape.Quoted(table.Columns[k].Name)).ToList();
        var from = last is null ? "" : $" AND ({string.Join(", ", keys)}) > ({string.Join(", ", keys.Select((_, i) => $"@k{i}"))})";
        command.CommandText = $"{table.Select()} WHERE {TableShape.Quoted(table.Columns[column].Name)} IS NOT NULL{from} ORDER BY {string.Join(", ", keys)} LIMIT {Page}";
        if (last is not null)
        {
            AddKey(command, table, last);
        }

        using var reader = command.ExecuteReader();
        var (rows, stale) = (0, new List<object?[]>());
        last = null;
        while (reader.Read())
        {
            rows++;
            last = table.Row(reader);
            if (KeyRing.KeyOf((byte[])last[column]!) != current)
            {
                stale.Add(last);
            }
        }

        return (rows == Page ? last : null, stale);
    }

    private static void Seal(DbConnection connection, TableShape table, int column, List<object?[]> rows, KeyRing keys)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var row in rows)
        {
            var place = SealedCells.PlaceOf(table, row);
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"UPDATE {TableShape.Quoted(table.Name)} SET {TableShape.Quoted(table.Columns[column].Name)} = @sealed WHERE "
                + string.Join(" AND ", table.Key.Select((k, i) => $"{TableShape.Quoted(table.Columns[k].Name)} = @k{i}"));
            AddKey(command, table, row);
            Add(command, "@sealed", keys.Seal(keys.Open((byte[])row[column]!, place), place));
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void AddKey(DbCommand command, TableShape table, object?[] row)
    {
        for (var i = 0; i < table.Key.Count; i++)
        {
            Add(command, $"@k{i}", row[table.Key[i]]!);
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
