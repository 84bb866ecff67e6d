using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Rollcall.Register.Postgres;

/// <summary>Makes the context for <c>dotnet ef migrations add</c>; see CONTRIBUTING.md.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PostgresRegisterContext>
{
    public PostgresRegisterContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresRegisterContext>()
            .UseNpgsql("Host=design", o => o.MigrationsAssembly(typeof(DesignTimeContext).Assembly.GetName().Name)).Options,
        new Sight());
}
