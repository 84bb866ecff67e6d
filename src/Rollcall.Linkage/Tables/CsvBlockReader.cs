using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Rollcall.Linkage;

/// <summary>What one worker read of one block: for each wanted column the records' codes, by the worker's own dictionaries.</summary>
internal sealed record CsvBlockCodes(int Number, int Worker, int Records, int[][] Codes, byte[] Ids, int[] IdEnds, IReadOnlyList<RefusedRow> Refused);

/// <summary>A row that could not be taken.</summary>
/// <param name="Row">The number of the row within its block, then within its file, from 1.</param>
/// <param name="Text">The row as it stands.</param>
/// <param name="Reason">Why.</param>
internal sealed record RefusedRow(int Row, string Text, string Reason);

/// <summary>Reads blocks of CSV into codes; one worker's dictionaries grow from block to block.</summary>
internal sealed class CsvBlockReader
{
    private const int Unwanted = -1, Id = -2;

    private readonly int _worker;
    private readonly byte _delimiter;
    private readonly int[] _slotOf;
    private readonly int[][] _codes;
    private readonly List<RefusedRow> _refused = [];
    private byte[] _ids = new byte[1 << 16];
    private int[] _idEnds = new int[1 << 14];
    private int _record, _rows, _column, _idBytes, _rowStart, _extra;

    /// <param name="worker">The worker's number.</param>
    /// <param name="delimiter">What parts cells.</param>
    /// <param name="slotOf">For each column of the file the number of its dictionary, or −1 to pass it over, or −2 for the id.</param>
    /// <param name="slots">How many dictionaries there are.</param>
    public CsvBlockReader(int worker, byte delimiter, int[] slotOf, int slots)
    {
        (_worker, _delimiter, _slotOf) = (worker, delimiter, slotOf);
        Values = [.. Enumerable.Range(0, slots).Select(_ => new ValueDictionary())];
        _codes = [.. Values.Select(_ => new int[1 << 14])];
    }

    /// <summary>The distinct values of each wanted column, as they stand in the file.</summary>
    public ValueDictionary[] Values { get; }

    public CsvBlockCodes Read(CsvBlock block)
    {
        if (!Utf8.IsValid(block.Data))
        {
            throw new System.Text.DecoderFallbackException();
        }

        (_record, _rows, _column, _idBytes, _rowStart, _extra) = (0, 0, 0, 0, 0, -1);
        _refused.Clear();
        Cells(block);
        return new CsvBlockCodes(
            block.Number, _worker, _record, [.. _codes.Select(c => c.AsSpan(0, _record).ToArray())],
            _ids.AsSpan(0, _idBytes).ToArray(), _idEnds.AsSpan(0, _slotOf.Contains(Id) ? _record : 0).ToArray(), [.. _refused]);
    }

    private void Cells(CsvBlock block)
    {
        var data = block.Buffer;
        var (length, start) = (block.Length, 0);
        for (var at = 0; at < length;)
        {
            var mask = Marks(data, at);
            var next = at + 32;
            while (mask != 0)
            {
                var i = at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
                if (i >= length)
                {
                    break;
                }

                if (data[i] == '"')
                {
                    if (i != start)
                    {
                        continue;
                    }

                    // A cell in quotes: its marks are none, and the search goes on behind it.
                    next = Quoted(block, i);
                    start = next;
                    break;
                }

                Cell(data, start, i);
                start = i + 1;
                if (data[i] == '\n')
                {
                    EndRow(data, start);
                }
                else
                {
                    _column++;
                }
            }

            at = next;
        }

        if (start < length || _column > 0)
        {
            Cell(data, start, Math.Max(start, length));
            EndRow(data, length);
        }
    }

    /// <summary>Takes a cell in quotes up to its delimiter or line's end; returns where the next cell begins.</summary>
    private int Quoted(CsvBlock block, int open)
    {
        var data = block.Data;
        var close = CsvQuotes.End(data, open);
        var end = close < 0 ? data.Length : close + 1;
        while (end < data.Length && data[end] != _delimiter && data[end] != '\n')
        {
            end++;
        }

        var text = new byte[end - open + ValuePadding];
        var length = 0;
        for (var i = open + 1; i < (close < 0 ? end : close); i++)
        {
            text[length++] = data[i];
            i += data[i] == '"' ? 1 : 0;
        }

        // What follows the closing mark is kept: "A. B." Smith loses nothing.
        for (var i = close + 1; close >= 0 && i < end; i++)
        {
            text[length++] = data[i];
        }

        Cell(text, 0, length);
        if (end < data.Length && data[end] == _delimiter)
        {
            _column++;
            return end + 1;
        }

        EndRow(block.Buffer, Math.Min(end + 1, data.Length));
        return end + 1;
    }

    private const int ValuePadding = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Cell(byte[] data, int start, int end)
    {
        if (end > start && data[end - 1] == '\r')
        {
            end--;
        }

        if (_column >= _slotOf.Length)
        {
            _extra = end > start ? _column : _extra;
            return;
        }

        var slot = _slotOf[_column];
        if (slot >= 0)
        {
            _codes[slot][_record] = end == start
                ? 0
                : Values[slot].Add(data.AsSpan(start, end - start), ValueDictionary.Hash(data, start, end - start));
        }
        else if (slot == Id)
        {
            Identify(data.AsSpan(start, end - start).Trim((byte)' '));
        }
    }

    private void Identify(ReadOnlySpan<byte> id)
    {
        if (_idBytes + id.Length > _ids.Length)
        {
            Array.Resize(ref _ids, (_idBytes + id.Length) * 2);
        }

        id.CopyTo(_ids.AsSpan(_idBytes));
        _idEnds[_record] = _idBytes + id.Length;
    }

    private void EndRow(byte[] data, int end)
    {
        var row = data.AsSpan(_rowStart, Math.Max(0, Math.Min(end, data.Length) - _rowStart)).TrimEnd("\r\n"u8);
        _rowStart = end;
        var (columns, extra) = (_column + 1, _extra);
        (_column, _extra) = (0, -1);
        if (row.IsEmpty)
        {
            return;
        }

        _rows++;
        if (extra >= 0)
        {
            _refused.Add(new RefusedRow(_rows, System.Text.Encoding.UTF8.GetString(row), $"It has {extra + 1} cells, and the header has {_slotOf.Length}."));
            return;
        }

        for (var c = columns; c < _slotOf.Length; c++)
        {
            if (_slotOf[c] >= 0)
            {
                _codes[_slotOf[c]][_record] = 0;
            }
            else if (_slotOf[c] == Id)
            {
                _idEnds[_record] = _idBytes;
            }
        }

        _idBytes = _slotOf.Contains(Id) ? _idEnds[_record] : 0;
        if (++_record == _idEnds.Length)
        {
            Array.Resize(ref _idEnds, _idEnds.Length * 2);
            for (var c = 0; c < _codes.Length; c++)
            {
                Array.Resize(ref _codes[c], _idEnds.Length);
            }
        }
    }

    /// <summary>Which of the 32 bytes from a place on are delimiters, line ends or quotation marks.</summary>
    private uint Marks(byte[] data, int at)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(data), (nuint)at);
            return (Vector256.Equals(bytes, Vector256.Create(_delimiter)) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
        }

        var mask = 0u;
        for (var i = 0; i < 32; i++)
        {
            mask |= data[at + i] == _delimiter || data[at + i] is (byte)'\n' or (byte)'"' ? 1u << i : 0;
        }

        return mask;
    }
}
