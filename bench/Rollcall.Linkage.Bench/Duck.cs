using DuckDB.NET.Data;

namespace Rollcall.Linkage.Bench;

/// <summary>DuckDB on one thread, with a table of pairs of strings.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public Duck(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        connection.Open();
        Run("set threads = 1");
        Run("create table pairs (a varchar, b varchar)");
        using var appender = connection.CreateAppender("pairs");
        for (int i = 0; i < left.Count; i++)
        {
            appender.CreateRow().AppendValue(left[i]).AppendValue(right[i]).EndRow();
        }
    }

    public string Version => (string)Value("select version()");

    public object Value(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    /// <summary>The value of an expression for each pair, in order.</summary>
    public double[] Values(string expression)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select ({expression})::double from pairs";
        using var reader = command.ExecuteReader();
        List<double> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetDouble(0));
        }

        return [.. values];
    }

    /// <summary>Seconds for the sum of an expression over all pairs: the best of some runs.</summary>
    public double Seconds(string expression, int runs)
    {
        double best = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            TimeSpan start = Clock.Processor;
            Value($"select sum(({expression})::int) from pairs");
            best = Math.Min(best, (Clock.Processor - start).TotalSeconds);
        }

        return best;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
