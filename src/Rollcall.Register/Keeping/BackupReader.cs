using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>Reads the parts of a backup in their order.</summary>
internal sealed class BackupReader : IDisposable
{
    private readonly OpeningStream _sealed;
    private readonly BinaryReader _from;

    public BackupReader(Stream from, KeyRing keys)
    {
        var (head, bound) = BackupHead.Read(from);
        Head = head;
        _sealed = new OpeningStream(from, head.KeyOf(keys), bound);
        _from = new BinaryReader(new BufferedStream(new BrotliStream(_sealed, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
    }

    public BackupHead Head { get; }

    /// <summary>Reads all parts, each through what takes its kind.</summary>
    /// <exception cref="BackupException">The backup is damaged, or of a later version.</exception>
    public void Read(Action<BackupContents> contents, Action<TableShape, IEnumerable<object?[]>> table, Action<string, Stream> file, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                switch ((BackupPart)_from.ReadByte())
                {
                    case BackupPart.Contents:
                        contents(Known(JsonSerializer.Deserialize<BackupContents>(_from.ReadString(), RegisterJson.Stored)!));
                        break;
                    case BackupPart.Table:
                        var shape = Shape();
                        table(shape, Rows(shape, cancel));
                        break;
                    case BackupPart.File:
                        using (var content = new FileContent(_from, _from.ReadString()))
                        {
                            file(content.Path, content);
                            content.Skip();
                        }

                        break;
                    case BackupPart.End when _from.BaseStream.ReadByte() < 0 && _sealed.ReadByte() < 0:
                        return;
                    case BackupPart.End:
                        throw BackupException.Damaged();
                    default:
                        throw new BackupException("The backup holds a part that this version does not know. Restore it with the version that made it, or a later one.");
                }
            }
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or InvalidDataException or JsonException)
        {
            throw BackupException.Damaged();
        }
    }

    public void Dispose()
    {
        _from.Dispose();
        _sealed.Dispose();
    }

    private static BackupContents Known(BackupContents contents) => contents.Form <= BackupContents.Newest
        ? contents
        : throw new BackupException("The backup was made by a later version of this program. Restore it with that version.");

    private TableShape Shape()
    {
        var name = _from.ReadString();
        var columns = new ColumnShape[_from.Read7BitEncodedInt()];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new(_from.ReadString(), Enum.TryParse<ColumnKind>(_from.ReadString(), out var kind)
                ? kind
                : throw new BackupException("The backup holds a kind of column that this version does not know. Restore it with the version that made it, or a later one."));
        }

        return new TableShape(name, columns, []);
    }

    private IEnumerable<object?[]> Rows(TableShape table, CancellationToken cancel)
    {
        var count = 0L;
        while (_from.ReadBoolean())
        {
            cancel.ThrowIfCancellationRequested();
            count++;
            yield return RowCode.Read(_from, table);
        }

        if (_from.Read7BitEncodedInt64() != count)
        {
            throw BackupException.Damaged();
        }
    }

    /// <summary>A file within the backup.</summary>
    private sealed class FileContent(BinaryReader from, string path) : Stream
    {
        private int _left;
        private bool _ended;

        public string Path => path;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_ended)
            {
                return 0;
            }

            if (_left == 0 && (_left = from.Read7BitEncodedInt()) <= 0)
            {
                _ended = true;
                return 0;
            }

            var read = from.Read(buffer, offset, Math.Min(count, _left));
            if (read == 0)
            {
                throw BackupException.Damaged();
            }

            _left -= read;
            return read;
        }

        public void Skip() => CopyTo(Null);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
