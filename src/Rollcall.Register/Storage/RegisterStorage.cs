using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Rollcall.Register;

/// <summary>Opens contexts on the database that the options name, and says what an error of the database means.</summary>
internal sealed class RegisterStorage
{
    // ENOSPC, and ERROR_DISK_FULL as a result code.
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    private readonly DbContextOptions<SqliteRegisterContext>? _sqlite;
    private readonly DbContextOptions<PostgresRegisterContext>? _postgres;
    private readonly string? _file;

    public RegisterStorage(RegisterOptions options)
    {
        if (options.Postgres is { } connection)
        {
            var builder = new DbContextOptionsBuilder<PostgresRegisterContext>()
                .UseNpgsql(connection, o => o.MigrationsAssembly("Rollcall.Register.Postgres"));
            _postgres = (DbContextOptions<PostgresRegisterContext>)Configure(builder).Options;
            return;
        }

        _file = Path.Combine(options.Folder, "register.db");
        var source = new SqliteConnectionStringBuilder { DataSource = _file };
        var lite = new DbContextOptionsBuilder<SqliteRegisterContext>()
            .UseSqlite(source.ToString(), o => o.MigrationsAssembly("Rollcall.Register.Sqlite"))
            .AddInterceptors(new Durable());
        _sqlite = (DbContextOptions<SqliteRegisterContext>)Configure(lite).Options;
    }

    /// <summary>A context that sees what a sight allows.</summary>
    public RegisterContext Open(Sight sight) =>
        _sqlite is not null ? new SqliteRegisterContext(_sqlite, sight) : new PostgresRegisterContext(_postgres!, sight);

    /// <summary>Brings the tables of any released version up to this one.</summary>
    public async Task Migrate(CancellationToken cancel)
    {
        if (_sqlite is not null && !File.Exists(_file))
        {
            await MakePrivate(_file!, cancel);
        }

        await using var db = Open(Sight.Of(Viewer.Itself));
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>The disk is full: nothing was kept of the transaction, and later ones may succeed.</summary>
    public static bool IsFull(Exception error) => error is IOException { HResult: NoSpace or NoSpaceOnWindows } || Codes(error) is { Sqlite: 13 } or { Postgres: PostgresErrorCodes.DiskFull };

    /// <summary>Whether the last transaction is on disk cannot be known: the process must stop, and read what there is when it starts.</summary>
    public static bool IsFatal(Exception error) => Codes(error) is { Sqlite: 10 or 11 or 26 } or { Postgres: PostgresErrorCodes.IoError };

    /// <summary>An empty database that its owner alone may read. SQLite would let everybody, and makes the files beside it like it.</summary>
    private static async Task MakePrivate(string file, CancellationToken cancel)
    {
        await using (new FileStream(file, PrivateFiles.With(FileMode.CreateNew)))
        {
        }

        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static (int Sqlite, string? Postgres) Codes(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            switch (error)
            {
                case SqliteException e:
                    return (e.SqliteErrorCode, null);
                case PostgresException e:
                    return (0, e.SqlState);
            }
        }

        return default;
    }

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder) => builder
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .EnableServiceProviderCaching()
        .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    /// <summary>What is committed is on disk: write-ahead log, synchronised at each commit. What is erased is overwritten, not only unlinked.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly)
            {
                return; // Only asks whether the file is there.
            }

            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -65536;";
            command.ExecuteNonQuery();
        }
    }
}
