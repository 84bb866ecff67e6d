using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Rollcall.Register;

/// <summary>The kinds of value that a column holds, the same on every database.</summary>
internal enum ColumnKind
{
    Guid,
    Int,
    Long,
    Double,
    Bool,
    Text,
    Date,
    Bytes,
}

/// <summary>A column: its name, and what it holds.</summary>
internal readonly record struct ColumnShape(string Name, ColumnKind Kind);

/// <summary>A table as every database has it, and how its rows are read: a row is its values in the order of the columns.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<int> Key)
{
    /// <summary>The tables of a context, in the order of their names.</summary>
    public static IReadOnlyList<TableShape> All(DbContext db) => [.. db.Model.GetEntityTypes().Select(Of).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public int this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Name == column)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The rows as a transaction sees them, read one by one.</summary>
    public IEnumerable<object?[]> Rows(DbConnection connection, DbTransaction? transaction, bool inOrder, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Select() + (inOrder ? " ORDER BY " + string.Join(", ", Key.Select(k => Quoted(Columns[k].Name))) : "");
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return Row(reader);
        }
    }

    public string Select() => $"SELECT {string.Join(", ", Columns.Select(c => Quoted(c.Name)))} FROM {Quoted(Name)}";

    public object?[] Row(DbDataReader reader)
    {
        var row = new object?[Columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : Value(reader, i, Columns[i].Kind);
        }

        return row;
    }

    /// <summary>The key of a row in words, which are ids and numbers only.</summary>
    public string Words(object?[] row) => string.Join("/", Key.Select(k => row[k]));

    /// <summary>The order of two rows by their key.</summary>
    public int Compare(object?[] one, object?[] other)
    {
        foreach (var k in Key)
        {
            if (Comparer<object>.Default.Compare(one[k], other[k]) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }

    public static string Quoted(string name) => $"\"{name}\"";

    private static object Value(DbDataReader reader, int i, ColumnKind kind) => kind switch
    {
        ColumnKind.Guid => reader.GetFieldValue<Guid>(i),
        ColumnKind.Int => reader.GetInt32(i),
        ColumnKind.Long => reader.GetInt64(i),
        ColumnKind.Double => reader.GetDouble(i),
        ColumnKind.Bool => reader.GetBoolean(i),
        ColumnKind.Text => reader.GetString(i),
        ColumnKind.Date => reader.GetFieldValue<DateOnly>(i),
        _ => reader.GetFieldValue<byte[]>(i),
    };

    private static TableShape Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var properties = entity.GetProperties().ToList();
        return new TableShape(
            table.Name,
            [.. properties.Select(p => new ColumnShape(p.GetColumnName(table)!, KindOf(p)))],
            [.. entity.FindPrimaryKey()!.Properties.Select(p => properties.IndexOf(p))]);
    }

    private static ColumnKind KindOf(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(Guid) ? ColumnKind.Guid
            : type == typeof(int) ? ColumnKind.Int
            : type == typeof(long) ? ColumnKind.Long
            : type == typeof(double) ? ColumnKind.Double
            : type == typeof(bool) ? ColumnKind.Bool
            : type == typeof(string) ? ColumnKind.Text
            : type == typeof(DateOnly) ? ColumnKind.Date
            : type == typeof(byte[]) ? ColumnKind.Bytes
            : throw new NotSupportedException($"A column of {type.Name} has no form that every database shares.");
    }
}
