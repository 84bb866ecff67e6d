using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rollcall.Register;

/// <summary>Adds many rows of one table within the transaction that runs: one prepared statement, and nothing tracked.</summary>
internal static class RowInserter
{
    public static void Insert<T>(this RegisterContext db, IEnumerable<T> rows)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var columns = entity.GetProperties().Select(property => new ColumnOf(property, property.GetColumnName(table)!)).ToList();
        var quote = db.GetService<ISqlGenerationHelper>();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO {quote.DelimitIdentifier(table.Name)} ({string.Join(", ", columns.Select(c => quote.DelimitIdentifier(c.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((column, i) => column.Parameter(command, $"p{i}")).ToArray();
        command.Parameters.AddRange(parameters);
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private sealed class ColumnOf(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = (RelationalTypeMapping)property.GetTypeMapping();
        private readonly Func<object, object?> _read = row => property.PropertyInfo!.GetValue(row);

        public string Name => name;

        public DbParameter Parameter(DbCommand command, string parameter)
        {
            var made = _mapping.CreateParameter(command, parameter, value: null, nullable: true);
            return made;
        }

        public object? Value(object row) => _mapping.Converter is { } converter ? converter.ConvertToProvider(_read(row)) : _read(row);
    }
}
