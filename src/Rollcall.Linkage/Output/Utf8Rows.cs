using System.Buffers;
using System.Buffers.Text;

namespace Rollcall.Linkage;

/// <summary>
/// Rows of CSV as bytes (RFC 4180, UTF-8, LF), made so fast that writing is not what a linkage waits for. A text that a
/// spreadsheet would take for a formula is given an apostrophe.
/// </summary>
internal sealed class Utf8Rows
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create(",\"\r\n"u8);
    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private bool _inRow;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public Utf8Rows Text(ReadOnlySpan<byte> cell)
    {
        Room((2 * cell.Length) + 8);
        Separate();
        if (cell.IsEmpty)
        {
            return this;
        }

        var guard = StartsFormula(cell);
        if (cell.ContainsAny(Marks))
        {
            _bytes[_length++] = (byte)'"';
            Guard(guard);
            foreach (var b in cell)
            {
                _bytes[_length++] = b;
                if (b == '"')
                {
                    _bytes[_length++] = b;
                }
            }

            _bytes[_length++] = (byte)'"';
            return this;
        }

        Guard(guard);
        cell.CopyTo(_bytes.AsSpan(_length));
        _length += cell.Length;
        return this;
    }

    public Utf8Rows Number(int value)
    {
        Room(16);
        Separate();
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    /// <summary>A number with four decimals; never "-0.0000", which would differ from "0.0000" for nothing.</summary>
    public Utf8Rows Decimal(double value)
    {
        Room(40);
        Separate();
        var rounded = Math.Round(value, 4, MidpointRounding.ToEven);
        Utf8Formatter.TryFormat(rounded == 0 ? 0 : rounded, _bytes.AsSpan(_length), out var written, new StandardFormat('F', 4));
        _length += written;
        return this;
    }

    /// <summary>A cell that is known to need neither quotes nor an apostrophe.</summary>
    public Utf8Rows Raw(ReadOnlySpan<byte> cell)
    {
        Room(cell.Length + 8);
        Separate();
        cell.CopyTo(_bytes.AsSpan(_length));
        _length += cell.Length;
        return this;
    }

    public void EndRow()
    {
        Room(1);
        _bytes[_length++] = (byte)'\n';
        _inRow = false;
    }

    private void Separate()
    {
        if (_inRow)
        {
            _bytes[_length++] = (byte)',';
        }

        _inRow = true;
    }

    private void Guard(bool needed)
    {
        if (needed)
        {
            _bytes[_length++] = (byte)'\'';
        }
    }

    private void Room(int bytes)
    {
        if (_length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }
    }

    /// <summary>As a spreadsheet sees it: the first character that is no blank and not invisible; full-width signs count.</summary>
    private static bool StartsFormula(ReadOnlySpan<byte> cell)
    {
        if (cell[0] > '@' && cell[0] < 0x80)
        {
            return false;
        }

        if (cell[0] is (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            return true;
        }

        while (System.Text.Rune.DecodeFromUtf8(cell, out var rune, out var used) == OperationStatus.Done && used > 0)
        {
            if (!System.Text.Rune.IsWhiteSpace(rune) && !System.Text.Rune.IsControl(rune)
                && System.Text.Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                return rune.Value is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
            }

            cell = cell[used..];
        }

        return false;
    }
}
