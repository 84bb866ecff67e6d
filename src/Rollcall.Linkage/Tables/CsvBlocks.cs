namespace Rollcall.Linkage;

/// <summary>A part of a file that begins and ends with whole rows.</summary>
/// <param name="Number">Its place in the file, from 0.</param>
/// <param name="Buffer">Holds it, with zeros behind that may be read as whole vectors.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record CsvBlock(int Number, byte[] Buffer, int Length)
{
    public const int Padding = 64;

    public ReadOnlySpan<byte> Data => Buffer.AsSpan(0, Length);
}

/// <summary>
/// Cuts a file into blocks of whole rows, one after another; safe to be called from many threads. A line's end within quotes
/// ends no row.
/// </summary>
internal sealed class CsvBlocks(Stream stream, byte delimiter, TableOptions options)
{
    private const int BlockBytes = 1 << 21;

    private readonly Lock _lock = new();
    private readonly Stack<byte[]> _free = [];
    private byte[] _rest = [];
    private int _restLength;
    private int _next;
    private bool _ended;

    /// <summary>The next block; null at the end. The caller gives its buffer back with <see cref="Return"/>.</summary>
    public CsvBlock? Next()
    {
        lock (_lock)
        {
            if (_ended)
            {
                return null;
            }

            var buffer = _free.TryPop(out var free) ? free : new byte[BlockBytes + CsvBlock.Padding];
            buffer = Grown(buffer, _restLength + 1);
            _rest.AsSpan(0, _restLength).CopyTo(buffer);
            var length = _restLength;
            while (true)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(length..^CsvBlock.Padding), buffer.Length - CsvBlock.Padding - length, throwOnEndOfStream: false);
                _ended = length + read < buffer.Length - CsvBlock.Padding;
                length += read;
                var end = _ended ? length : EndOfLastRow(buffer.AsSpan(0, length));
                if (end > 0 || _ended)
                {
                    _restLength = length - end;
                    _rest = Grown(_rest, _restLength);
                    buffer.AsSpan(end, _restLength).CopyTo(_rest);
                    buffer.AsSpan(end, Math.Min(CsvBlock.Padding, buffer.Length - end)).Clear();
                    return new CsvBlock(_next++, buffer, end);
                }

                if (length > options.RowBytes)
                {
                    throw new LinkageException($"A row is longer than {options.RowBytes:N0} bytes. A quotation mark that is never closed may be the reason.");
                }

                buffer = Grown(buffer, buffer.Length * 2);
            }
        }
    }

    public void Return(CsvBlock block)
    {
        lock (_lock)
        {
            _free.Push(block.Buffer);
        }
    }

    private int EndOfLastRow(ReadOnlySpan<byte> data)
    {
        if (data.IndexOf((byte)'"') < 0)
        {
            return data.LastIndexOf((byte)'\n') + 1;
        }

        var (end, atStart) = (0, true);
        for (var i = 0; i < data.Length; i++)
        {
            if (atStart && data[i] == '"')
            {
                i = CsvQuotes.End(data, i);
                if (i < 0)
                {
                    return end;
                }
            }
            else if (data[i] == '\n')
            {
                end = i + 1;
            }

            atStart = data[i] == '\n' || data[i] == delimiter;
        }

        return end;
    }

    private static byte[] Grown(byte[] buffer, int length)
    {
        if (buffer.Length < length + CsvBlock.Padding)
        {
            Array.Resize(ref buffer, length + CsvBlock.Padding);
        }

        return buffer;
    }
}

/// <summary>Cells in quotation marks (RFC 4180).</summary>
internal static class CsvQuotes
{
    /// <summary>Where the quotation mark stands that closes the cell opened at a place; −1 where none does.</summary>
    public static int End(ReadOnlySpan<byte> data, int open)
    {
        for (var i = open + 1; i < data.Length; i++)
        {
            var next = data[i..].IndexOf((byte)'"');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (i + 1 == data.Length || data[i + 1] != '"')
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
