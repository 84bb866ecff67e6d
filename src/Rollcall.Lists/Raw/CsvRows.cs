using System.Buffers;

namespace Rollcall.Lists;

/// <summary>
/// Reads CSV row by row, and goes on after a broken one. Our own, since neither CsvHelper nor Sylvan can go back to the
/// line where a quote was opened that nothing closes, or tell the line on which a row began after such a one.
/// </summary>
internal sealed class CsvRows
{
    private readonly string _text;
    private readonly CsvDialect _dialect;
    private readonly ReadLimits _limits;
    private readonly StringPool _pool;
    private readonly SearchValues<char> _cellEnds;
    private readonly List<Cell> _cells = [];

    private int _at;
    private int _line = 1;
    private string? _broken;
    private bool _twoWays;

    public CsvRows(string text, CsvDialect dialect, ReadLimits limits, StringPool pool)
    {
        _text = text;
        _dialect = dialect;
        _limits = limits;
        _pool = pool;
        _cellEnds = SearchValues.Create(dialect.Delimiter, '\r', '\n');
    }

    /// <summary>How many quotation marks so far were not where the dialect has them.</summary>
    public int Misplaced { get; private set; }

    private enum Closing { Clean, WithinText, None }

    /// <summary>The next row that isn't blank.</summary>
    public bool TryRead(out RawRow row)
    {
        while (_at < _text.Length)
        {
            var line = _line;
            _cells.Clear();
            _broken = null;
            _twoWays = false;
            while (ReadCell())
            {
            }

            if (_twoWays && _dialect.Width > 0 && _cells.Count != _dialect.Width)
            {
                _broken ??= "A quotation mark stands inside a cell; write it twice (\"\") and enclose the cell in quotation marks.";
            }

            if (_broken is not null || _cells.Exists(cell => !string.IsNullOrWhiteSpace(cell.Text)))
            {
                row = new(line, [.. _cells], _broken);
                return true;
            }
        }

        row = default;
        return false;
    }

    /// <summary>Reads one cell and what ends it; false where that ends the row too.</summary>
    private bool ReadCell()
    {
        if (_cells.Count == _limits.Columns)
        {
            _broken ??= RowFaults.TooManyCells(_limits);
            Add(Rest());
            EndLine();
            return false;
        }

        ReadCellText();
        if (_at < _text.Length && _text[_at] == _dialect.Delimiter)
        {
            _at++;
            return true;
        }

        EndLine();
        return false;
    }

    private void ReadCellText()
    {
        var start = _at;
        while (start < _text.Length && _text[start] == ' ' && _dialect.Delimiter != ' ')
        {
            start++;
        }

        if (start < _text.Length && _text[start] == _dialect.Quote)
        {
            switch (Close(start + 1, out var end))
            {
                case Closing.Clean:
                    AddQuoted(_text.AsSpan(start + 1, end - start - 1));
                    _at = end + 1;
                    SkipSpaces();
                    return;
                case Closing.WithinText:
                    _twoWays = true;
                    Misplaced++;
                    break;
                default:
                    Misplaced++;
                    _broken ??= "A quotation mark is opened and never closed; close it, or write it twice (\"\") if it belongs to the text.";
                    break;
            }
        }

        var length = _text.AsSpan(_at).IndexOfAny(_cellEnds);
        var plain = _text.AsSpan(_at, length < 0 ? _text.Length - _at : length);
        Add(plain);
        _at += plain.Length;
    }

    /// <summary>
    /// Where the quoted cell ends. A quote with text behind it was none that closes: on the same line it belongs to the
    /// text; on a later line it opens another cell, and ours is never closed.
    /// </summary>
    private Closing Close(int from, out int end)
    {
        for (end = from; end < _text.Length; end++)
        {
            var step = _dialect.Backslash
                ? _text.AsSpan(end).IndexOfAny(_dialect.Quote, '\\')
                : _text.AsSpan(end).IndexOf(_dialect.Quote);
            if (step < 0)
            {
                return Closing.None;
            }

            end += step;
            var next = end + 1 < _text.Length ? _text[end + 1] : '\n';
            if (_text[end] == '\\' || next == _dialect.Quote)
            {
                end++;
                continue;
            }

            var behind = end + 1;
            while (behind < _text.Length && _text[behind] == ' ')
            {
                behind++;
            }

            var lines = _text.AsSpan(from, end - from).ContainsAny('\r', '\n');
            var clean = behind == _text.Length || _text[behind] is '\r' or '\n' || _text[behind] == _dialect.Delimiter;
            return clean && !(lines && end - from > _limits.CellLength) ? Closing.Clean
                : lines ? Closing.None
                : Closing.WithinText;
        }

        return Closing.None;
    }

    private void AddQuoted(ReadOnlySpan<char> inner)
    {
        var lines = inner.Count('\n');
        for (var i = 0; i < inner.Length; i++)
        {
            lines += inner[i] == '\r' && (i + 1 == inner.Length || inner[i + 1] != '\n') ? 1 : 0;
        }

        _line += lines;
        if (!inner.Contains(_dialect.Quote))
        {
            Add(inner);
            return;
        }

        var quote = _dialect.Quote.ToString();
        var text = inner.ToString().Replace(quote + quote, quote, StringComparison.Ordinal);
        Add(_dialect.Backslash ? text.Replace("\\" + quote, quote, StringComparison.Ordinal) : text);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.Length > _limits.CellLength)
        {
            _broken ??= RowFaults.TooLong(_limits);
        }
        else if (text.Contains('\0'))
        {
            _broken ??= RowFaults.Nul;
        }

        _cells.Add(new(_pool.Get(text)));
    }

    private ReadOnlySpan<char> Rest()
    {
        var length = _text.AsSpan(_at).IndexOfAny('\r', '\n');
        var rest = _text.AsSpan(_at, length < 0 ? _text.Length - _at : length);
        _at += rest.Length;
        return rest;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ' && _dialect.Delimiter != ' ')
        {
            _at++;
        }
    }

    private void EndLine()
    {
        if (_at < _text.Length)
        {
            _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
            _line++;
        }
    }
}
