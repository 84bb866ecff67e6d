using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>The register's tables in PostgreSQL. Its migrations lie in Rollcall.Register.Postgres.</summary>
internal sealed class PostgresRegisterContext(DbContextOptions<PostgresRegisterContext> options, Sight sight) : RegisterContext(options, sight);
