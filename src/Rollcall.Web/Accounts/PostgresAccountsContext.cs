using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Accounts in the schema <c>accounts</c> of a PostgreSQL database.</summary>
internal sealed class PostgresAccountsContext(DbContextOptions<PostgresAccountsContext> options) : AccountsContext(options)
{
    public const string Schema = "accounts";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }
}
