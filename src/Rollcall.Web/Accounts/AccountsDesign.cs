using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Rollcall.Web;

/// <summary>Lets <c>dotnet ef</c> see the model without a database.</summary>
internal sealed class AccountsDesign : IDesignTimeDbContextFactory<SqliteAccountsContext>, IDesignTimeDbContextFactory<PostgresAccountsContext>
{
    SqliteAccountsContext IDesignTimeDbContextFactory<SqliteAccountsContext>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAccountsContext>();
        AccountsDatabase.Configure(options, new DirectoryInfo(Path.GetTempPath()));
        return new SqliteAccountsContext(options.Options);
    }

    PostgresAccountsContext IDesignTimeDbContextFactory<PostgresAccountsContext>.CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAccountsContext>();
        AccountsDatabase.Configure(options, "Host=localhost");
        return new PostgresAccountsContext(options.Options);
    }
}
