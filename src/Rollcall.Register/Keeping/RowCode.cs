namespace Rollcall.Register;

/// <summary>A row as bytes, the same from every database: for each column whether it says anything, and what.</summary>
internal static class RowCode
{
    public static void Write(BinaryWriter to, TableShape table, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            to.Write(row[i] is not null);
            switch (row[i])
            {
                case null:
                    break;
                case Guid id:
                    to.Write(id.ToByteArray(bigEndian: true));
                    break;
                case int number:
                    to.Write7BitEncodedInt(number);
                    break;
                case long number:
                    to.Write7BitEncodedInt64(number);
                    break;
                case double number:
                    to.Write(number);
                    break;
                case bool yes:
                    to.Write(yes);
                    break;
                case string text:
                    to.Write(text);
                    break;
                case DateOnly day:
                    to.Write7BitEncodedInt(day.DayNumber);
                    break;
                case byte[] bytes:
                    to.Write7BitEncodedInt(bytes.Length);
                    to.Write(bytes);
                    break;
                default:
                    throw new NotSupportedException($"{table.Name}.{table.Columns[i].Name} holds a value that a backup has no form for.");
            }
        }
    }

    public static object?[] Read(BinaryReader from, TableShape table)
    {
        var row = new object?[table.Columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = from.ReadBoolean() ? Value(from, table.Columns[i].Kind) : null;
        }

        return row;
    }

    private static object Value(BinaryReader from, ColumnKind kind) => kind switch
    {
        ColumnKind.Guid => new Guid(from.ReadBytes(16), bigEndian: true),
        ColumnKind.Int => from.Read7BitEncodedInt(),
        ColumnKind.Long => from.Read7BitEncodedInt64(),
        ColumnKind.Double => from.ReadDouble(),
        ColumnKind.Bool => from.ReadBoolean(),
        ColumnKind.Text => from.ReadString(),
        ColumnKind.Date => DateOnly.FromDayNumber(from.Read7BitEncodedInt()),
        _ => from.ReadBytes(from.Read7BitEncodedInt()),
    };
}
