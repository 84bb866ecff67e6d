using System.Text;

namespace Rollcall.Cli;

/// <summary>Reads a CSV file row by row, as RFC 4180 has it; the header says whether commas, semicolons or tabs separate.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly StreamReader _reader;
    private readonly string _name;
    private readonly char _separator;
    private readonly StringBuilder _cell = new();
    private readonly List<string> _row = [];
    private int _line = 1;

    private CsvRows(string path, StreamReader reader, char separator) => (_name, _reader, _separator) = (Path.GetFileName(path), reader, separator);

    /// <summary>The cells of the header, without blanks around them.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The line on which the present row starts.</summary>
    public int Line { get; private set; }

    public static CsvRows Open(string path)
    {
        try
        {
            var separator = SeparatorOf(path);
            var rows = new CsvRows(path, new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16), separator);
            rows.Header = rows.Read() ? [.. rows.Cells.Select(c => c.Trim())] : throw new RefusedException($"{rows._name} is empty. See docs/estimation.md for what it may hold.");
            if (rows.Header.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                throw new RefusedException($"{rows._name} has the header {twice.Key} twice. Rename one of them.");
            }

            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{Path.GetFileName(path)} can't be opened. Check that you may read it and that no other program holds it.");
        }
    }

    /// <summary>The cells of the present row.</summary>
    public IReadOnlyList<string> Cells => _row;

    /// <summary>The number of a column; null where there is none of that name.</summary>
    public int? Column(string name)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Goes to the next row that is not blank, which has as many cells as the header.</summary>
    public bool Read()
    {
        while (ReadOne())
        {
            if (_row.Count == 1 && _row[0].Trim().Length == 0)
            {
                continue;
            }

            return Header.Count == 0 || _row.Count == Header.Count
                ? true
                : throw new RefusedException($"{_name}, line {Line}: there are {_row.Count} cells, and {Header.Count} headers. Give every row the same cells.");
        }

        return false;
    }

    public void Dispose() => _reader.Dispose();

    private bool ReadOne()
    {
        _row.Clear();
        _cell.Clear();
        Line = _line;
        var (quoted, any) = (false, false);
        while (_reader.Read() is >= 0 and var code)
        {
            var c = (char)code;
            any = true;
            if (quoted)
            {
                if (c == '"' && _reader.Peek() == '"')
                {
                    _ = _reader.Read();
                }
                else if (c == '"')
                {
                    quoted = false;
                    continue;
                }

                _line += c == '\n' ? 1 : 0;
                _cell.Append(c);
            }
            else if (c == '"' && _cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == _separator || c == '\n')
            {
                _row.Add(_cell.ToString());
                _cell.Clear();
                if (c == '\n')
                {
                    _line++;
                    return true;
                }
            }
            else if (c != '\r')
            {
                _cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new RefusedException($"{_name}, line {Line}: a quotation mark is opened and never closed.");
        }

        if (any)
        {
            _row.Add(_cell.ToString());
        }

        return any;
    }

    private static char SeparatorOf(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var buffer = new char[4096];
        var header = new string(buffer, 0, reader.Read(buffer)).Split('\n')[0];
        return new[] { ',', ';', '\t' }.MaxBy(s => header.Count(c => c == s));
    }
}
