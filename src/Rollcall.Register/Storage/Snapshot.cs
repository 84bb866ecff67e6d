using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>The tables as they stand at one moment, while others go on writing: nobody is kept waiting.</summary>
internal sealed class Snapshot : IDisposable
{
    private Snapshot(RegisterContext db, DbTransaction transaction) => (Db, Transaction) = (db, transaction);

    public RegisterContext Db { get; }

    public DbConnection Connection => Db.Database.GetDbConnection();

    public DbTransaction Transaction { get; }

    /// <exception cref="StorageException">There is no register, or its tables are of another version.</exception>
    public static Snapshot Open(RegisterOptions options)
    {
        if (options.Postgres is null && !File.Exists(Path.Combine(options.Folder, "register.db")))
        {
            throw new StorageException($"There is no register in {options.Folder}. Name the folder that the server was started with.", inner: null);
        }

        var db = new RegisterStorage(options).Open(Sight.Of(Viewer.Itself));
        try
        {
            if (db.Database.GetPendingMigrations().Any())
            {
                throw new StorageException("The register was last run by another version of this program. Start the server once with this version, or use the other one.", inner: null);
            }

            db.Database.OpenConnection();
            var transaction = db.Database.GetDbConnection() is SqliteConnection sqlite
                ? sqlite.BeginTransaction(deferred: true) // Takes no lock that a writer would wait for.
                : db.Database.GetDbConnection().BeginTransaction(IsolationLevel.RepeatableRead);
            db.Database.UseTransaction(transaction);

            // SQLite's snapshot begins with the first look.
            _ = db.Log.IgnoreQueryFilters().Max(l => (long?)l.Leaf);
            return new Snapshot(db, transaction);
        }
        catch (DbException e)
        {
            db.Dispose();
            throw new StorageException($"The register's database can't be read: {e.Message}", e);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    public IEnumerable<object?[]> Rows(TableShape table, bool inOrder, CancellationToken cancel) => table.Rows(Connection, Transaction, inOrder, cancel);

    public void Dispose()
    {
        Transaction.Dispose();
        Db.Dispose();
    }
}
