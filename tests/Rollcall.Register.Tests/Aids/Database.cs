namespace Rollcall.Register.Tests;

/// <summary>What a register is kept in.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
