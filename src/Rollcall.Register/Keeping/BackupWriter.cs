using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>What the parts of a backup are. A part has a name; parts that a reader does not know make it stop.</summary>
internal enum BackupPart : byte
{
    /// <summary>The end.</summary>
    End = 0,

    /// <summary>What stands in the backup, as JSON; the first part.</summary>
    Contents = 1,

    /// <summary>A table, with its columns and rows.</summary>
    Table = 2,

    /// <summary>A file of the data folder, by its path there.</summary>
    File = 3,
}

/// <summary>What a backup holds.</summary>
/// <param name="Form">The version of the form in which the parts are.</param>
/// <param name="Migration">The last migration of the tables, without its date: <c>Initial</c>.</param>
/// <param name="Checkpoint">The newest signed checkpoint; null where nothing was signed yet.</param>
internal sealed record BackupContents(int Form, string Migration, string? Checkpoint)
{
    /// <summary>The newest form, which this version writes.</summary>
    public const int Newest = 1;
}

/// <summary>Writes the parts of a backup: compressed, then sealed.</summary>
internal sealed class BackupWriter : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly SealingStream _sealed;
    private readonly BrotliStream _compressed;
    private readonly BinaryWriter _to;

    public BackupWriter(Stream to, BackupHead head, KeyRing keys)
    {
        var key = head.KeyOf(keys);
        _sealed = new SealingStream(to, key, head.Write(to));
        _compressed = new BrotliStream(_sealed, CompressionLevel.Fastest, leaveOpen: true);
        _to = new BinaryWriter(new BufferedStream(_compressed, Piece), Encoding.UTF8);
    }

    public void Contents(BackupContents contents)
    {
        _to.Write((byte)BackupPart.Contents);
        _to.Write(JsonSerializer.Serialize(contents, RegisterJson.Options));
    }

    /// <returns>How many rows there were.</returns>
    public long Table(TableShape table, IEnumerable<object?[]> rows)
    {
        _to.Write((byte)BackupPart.Table);
        _to.Write(table.Name);
        _to.Write7BitEncodedInt(table.Columns.Count);
        foreach (var column in table.Columns)
        {
            _to.Write(column.Name);
            _to.Write(column.Kind.ToString());
        }

        var count = 0L;
        foreach (var row in rows)
        {
            _to.Write(true);
            RowCode.Write(_to, table, row);
            count++;
        }

        _to.Write(false);
        _to.Write7BitEncodedInt64(count);
        return count;
    }

    public void File(string path, Stream content)
    {
        _to.Write((byte)BackupPart.File);
        _to.Write(path);
        var piece = new byte[Piece];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            _to.Write7BitEncodedInt(read);
            _to.Write(piece, 0, read);
        }

        _to.Write7BitEncodedInt(0);
    }

    public void End()
    {
        _to.Write((byte)BackupPart.End);
        _to.Flush();
        _compressed.Dispose();
        _sealed.Finish();
    }

    public void Dispose()
    {
        _compressed.Dispose();
        _sealed.Dispose();
    }
}
