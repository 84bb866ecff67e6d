namespace Rollcall.Aids;

/// <summary>Ends the tests' PostgreSQL once all tests of the assembly are done.</summary>
public sealed class PostgresLifetime : IDisposable
{
    public void Dispose() => PostgresCluster.Stop();
}
