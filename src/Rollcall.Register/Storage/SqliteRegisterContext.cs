using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>The register's tables in SQLite. Its migrations lie in Rollcall.Register.Sqlite.</summary>
internal sealed class SqliteRegisterContext(DbContextOptions<SqliteRegisterContext> options, Sight sight) : RegisterContext(options, sight);
