using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// Restores a backup into an empty place: everything is put together aside, the log in it is held against its last signed
/// checkpoint, and only then does it become a register. Stopped at any moment before, there is none.
/// </summary>
public static class RegisterRestore
{
    /// <summary>Restores.</summary>
    /// <param name="into">The empty data folder and, for PostgreSQL, the empty database; with the ring that the backup was sealed with.</param>
    /// <param name="path">The backup.</param>
    /// <param name="progress">Says which table or folder is being read.</param>
    /// <param name="cancel">Stops; nothing is left then.</param>
    /// <exception cref="BackupException">The place is not empty, the backup is damaged, or the ring is another's.</exception>
    public static async Task<BackupSummary> Run(RegisterOptions into, string path, Action<string>? progress = null, CancellationToken cancel = default)
    {
        var (folder, whole) = (Path.GetFullPath(into.Folder), Path.GetFullPath(into.DataFolder ?? into.Folder));
        if (!DataFolderFiles.IsEmpty(folder) || !DataFolderFiles.IsEmpty(whole))
        {
            throw new BackupException($"{whole} is not empty. A backup is restored into an empty folder; nothing is ever overwritten.");
        }

        var fresh = !Directory.Exists(folder);
        var staging = Path.Combine(folder, DataFolderFiles.Staging);
        var done = false;
        try
        {
            PrivateFiles.MakeFolder(folder);
            using var taken = RegisterLock.Take(folder);
            Clear(staging);
            PrivateFiles.MakeFolder(staging);
            var summary = into.Postgres is null
                ? await Sqlite(into, path, folder, staging, progress ?? (_ => { }), cancel)
                : await Postgres(into, path, staging, progress ?? (_ => { }), cancel);
            done = true;
            return summary;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            throw new BackupException($"The backup can't be restored: {e.Message} Nothing of it was left.", e);
        }
        finally
        {
            Clear(staging);
            if (!done && fresh && Directory.Exists(folder))
            {
                File.Delete(Path.Combine(folder, "register.lock"));
                Directory.Delete(folder);
            }
        }
    }

    private static async Task<BackupSummary> Sqlite(RegisterOptions into, string path, string folder, string staging, Action<string> progress, CancellationToken cancel)
    {
        var database = Path.Combine(staging, "register.db");
        var storage = new RegisterStorage(into with { Folder = staging });
        var filling = new Filling(into, path, staging, progress);
        await using (var db = storage.Open(Sight.Of(Viewer.Itself)))
        {
            await filling.Read(
                async contents =>
                {
                    await Migrate(db, contents.Migration, cancel);
                    await db.Database.CloseConnectionAsync();
                    Release(database);
                    var connection = new SqliteConnection($"Data Source={database};Pooling=False");
                    connection.Open();

                    // Nobody else sees the file, and it is synchronised as a whole when it is complete.
                    using var quick = connection.CreateCommand();
                    quick.CommandText = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -400000;";
                    quick.ExecuteNonQuery();
                    return (connection, connection.BeginTransaction());
                },
                cancel);
            filling.Dispose();
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }

        Release(database);
        using (var whole = new FileStream(database, FileMode.Open, FileAccess.ReadWrite))
        {
            whole.Flush(flushToDisk: true);
        }

        Move(into, staging);
        DurableFile.Replace(database, Path.Combine(folder, "register.db"));
        return filling.Summary;
    }

    private static async Task<BackupSummary> Postgres(RegisterOptions into, string path, string staging, Action<string> progress, CancellationToken cancel)
    {
        var storage = new RegisterStorage(into);
        await using var db = storage.Open(Sight.Of(Viewer.Itself));
        if ((await db.Database.GetAppliedMigrationsAsync(cancel)).Any() && (await db.Log.AnyAsync(cancel) || await db.Checkpoints.AnyAsync(cancel)))
        {
            throw new BackupException("The database is not empty. A backup is restored into an empty database; nothing is ever overwritten.");
        }

        using var filling = new Filling(into, path, staging, progress);
        await filling.Read(
            async contents =>
            {
                await Migrate(db, contents.Migration, cancel);
                await db.Database.OpenConnectionAsync(cancel);
                var connection = db.Database.GetDbConnection();
                return (connection, await connection.BeginTransactionAsync(cancel));
            },
            cancel,
            () => Move(into, staging));
        await db.Database.CloseConnectionAsync();
        await db.Database.MigrateAsync(cancel);
        return filling.Summary;
    }

    /// <summary>Makes the tables as they were when the backup was made.</summary>
    private static async Task Migrate(RegisterContext db, string migration, CancellationToken cancel)
    {
        var target = db.Database.GetMigrations().FirstOrDefault(m => RegisterBackup.NameOf(m) == migration)
            ?? throw new BackupException("The backup was made by a later version of this program. Restore it with that version.");
        await db.GetService<IMigrator>().MigrateAsync(target, cancel);
    }

    /// <summary>Gives the files their places; each is on the disk.</summary>
    private static void Move(RegisterOptions into, string staging)
    {
        foreach (var from in Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).ToList())
        {
            if (DataFolderFiles.Place(into, Path.GetRelativePath(staging, from).Replace('\\', '/')) is var (folder, path))
            {
                var to = Path.GetFullPath(Path.Combine(folder, path));
                PrivateFiles.MakeFolder(Path.GetDirectoryName(to)!);
                DurableFile.Replace(from, to);
            }
        }
    }

    private static void Release(string database)
    {
        using var pooled = new SqliteConnection($"Data Source={database}");
        SqliteConnection.ClearPool(pooled);
    }

    private static void Clear(string staging)
    {
        if (Directory.Exists(staging))
        {
            Release(Path.Combine(staging, "register.db"));
            Directory.Delete(staging, recursive: true);
        }
    }
}
