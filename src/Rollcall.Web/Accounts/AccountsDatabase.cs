using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Where accounts are kept, and their way there.</summary>
internal static class AccountsDatabase
{
    public static IServiceCollection AddAccountsDatabase(this IServiceCollection services, ServeOptions options)
    {
        if (options.Database is { } connection)
        {
            services.AddDbContext<AccountsContext, PostgresAccountsContext>(o => Configure(o, connection));
        }
        else
        {
            services.AddDbContext<AccountsContext, SqliteAccountsContext>(o => Configure(o, options.DataFolder));
        }

        return services;
    }

    public static void Configure(DbContextOptionsBuilder builder, DirectoryInfo folder) => builder
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.FullName, "accounts.db"),
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString());

    public static void Configure(DbContextOptionsBuilder builder, string connection) => builder
        .UseNpgsql(connection, o => o.MigrationsHistoryTable("migrations", PostgresAccountsContext.Schema));

    /// <summary>Brings the tables to this version's form. Forward only; nothing is dropped that holds data.</summary>
    public static async Task Migrate(AccountsContext accounts, CancellationToken cancel)
    {
        await accounts.Database.MigrateAsync(cancel);
        if (accounts.Database.IsSqlite())
        {
            await accounts.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }
    }
}
