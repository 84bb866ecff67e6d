using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Rollcall.Register.Sqlite;

/// <summary>Makes the context for <c>dotnet ef migrations add</c>; see CONTRIBUTING.md.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SqliteRegisterContext>
{
    public SqliteRegisterContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteRegisterContext>()
            .UseSqlite("Data Source=design.db", o => o.MigrationsAssembly(typeof(DesignTimeContext).Assembly.GetName().Name)).Options,
        new Sight());
}
