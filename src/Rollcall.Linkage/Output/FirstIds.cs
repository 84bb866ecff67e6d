using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// Ids of persons: 60 bits of a hash of the list and the reference of a person's first record, in Crockford's base 32, which
/// has no letter that reads as a digit. Among ten million persons two share one with a chance of 1 in 20,000.
/// </summary>
internal static class FirstIds
{
    public const int Length = 14;

    public static void Of(Table table, int record, Span<byte> id)
    {
        Span<byte> number = stackalloc byte[16];
        var reference = table.References.Utf8(record, number);
        var name = table.Groups[table.GroupOf(record)].Name;
        Span<byte> buffer = stackalloc byte[512];
        var room = Encoding.UTF8.GetMaxByteCount(name.Length) + reference.Length + 17;
        if (room > buffer.Length)
        {
            buffer = new byte[room];
        }

        buffer.Clear();
        var length = Encoding.UTF8.GetBytes(name, buffer);
        buffer[length++] = (byte)'\n';
        reference.CopyTo(buffer[length..]);
        var hash = ValueDictionary.Hash(buffer, 0, length + reference.Length);
        (id[0], id[1]) = ((byte)'P', (byte)'-');
        for (var i = 2; i < Length; i++)
        {
            id[i] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8[(int)(hash & 31)];
            hash >>= 5;
        }
    }
}
