using DuckDB.NET.Data;

namespace Rollcall.VersusDuckDb;

/// <summary>A DuckDB database in memory on so many threads.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public Database(int threads)
    {
        _connection.Open();
        Do($"SET threads = {threads}");
    }

    public void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T One<T>(string sql) => Rows(sql, row => (T)Convert.ChangeType(row.GetValue(0), typeof(T)))[0];

    public List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
