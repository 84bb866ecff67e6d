using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Rollcall.Register;

/// <summary>Fills empty tables: without the indexes, which are made when all rows are there.</summary>
internal sealed class TableLoader
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<string> _indexes = [];

    public TableLoader(DbConnection connection, DbTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        var sqlite = connection is SqliteConnection;
        foreach (var (name, sql) in Indexes(sqlite
            ? "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            : "SELECT quote_ident(indexname), indexdef FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT IN (SELECT conname FROM pg_constraint)"))
        {
            Execute(sqlite ? $"DROP INDEX {TableShape.Quoted(name)}" : $"DROP INDEX {name}");
            _indexes.Add(sql);
        }
    }

    public void Load(TableShape table, IEnumerable<object?[]> rows)
    {
        if (_connection is NpgsqlConnection postgres)
        {
            Copy(postgres, table, rows);
        }
        else
        {
            Insert(table, rows);
        }
    }

    public void MakeIndexes() => _indexes.ForEach(Execute);

    private static NpgsqlDbType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Guid => NpgsqlDbType.Uuid,
        ColumnKind.Int => NpgsqlDbType.Integer,
        ColumnKind.Long => NpgsqlDbType.Bigint,
        ColumnKind.Double => NpgsqlDbType.Double,
        ColumnKind.Bool => NpgsqlDbType.Boolean,
        ColumnKind.Text => NpgsqlDbType.Text,
        ColumnKind.Date => NpgsqlDbType.Date,
        _ => NpgsqlDbType.Bytea,
    };

    private static void Copy(NpgsqlConnection connection, TableShape table, IEnumerable<object?[]> rows)
    {
        var types = table.Columns.Select(c => TypeOf(c.Kind)).ToArray();
        using var to = connection.BeginBinaryImport(
            $"COPY {TableShape.Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(c => TableShape.Quoted(c.Name)))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            to.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    to.Write(value, types[i]);
                }
                else
                {
                    to.WriteNull();
                }
            }
        }

        to.Complete();
    }

    private void Insert(TableShape table, IEnumerable<object?[]> rows)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = $"INSERT INTO {TableShape.Quoted(table.Name)} ({string.Join(", ", table.Columns.Select(c => TableShape.Quoted(c.Name)))}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
        var parameters = table.Columns.Select((_, i) => new SqliteParameter($"@p{i}", SqliteType.Text)).ToArray();
        foreach (var (parameter, column) in parameters.Zip(table.Columns))
        {
            parameter.SqliteType = column.Kind switch
            {
                ColumnKind.Int or ColumnKind.Long or ColumnKind.Bool => SqliteType.Integer,
                ColumnKind.Double => SqliteType.Real,
                ColumnKind.Bytes => SqliteType.Blob,
                _ => SqliteType.Text,
            };
        }

        command.Parameters.AddRange(parameters);
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private List<(string Name, string Sql)> Indexes(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, _transaction, 0);
        return command;
    }
}
