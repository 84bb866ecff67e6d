using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Accounts in a file of their own, <c>accounts.db</c> in the data folder.</summary>
internal sealed class SqliteAccountsContext(DbContextOptions<SqliteAccountsContext> options) : AccountsContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
}
