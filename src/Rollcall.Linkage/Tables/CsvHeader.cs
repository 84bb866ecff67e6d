using System.Text;
using System.Text.Unicode;

namespace Rollcall.Linkage;

/// <summary>The first row of a CSV file: what parts its cells, and what its columns are called.</summary>
/// <param name="Delimiter">Comma, semicolon, tab or vertical bar.</param>
/// <param name="Names">The columns' names without blanks at their ends.</param>
/// <param name="Bytes">Where the first record begins.</param>
internal sealed record CsvHeader(byte Delimiter, IReadOnlyList<string> Names, int Bytes)
{
    /// <summary>Reads the header.</summary>
    /// <param name="start">The file's first bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="LinkageException">It is no header.</exception>
    public static CsvHeader Read(ReadOnlySpan<byte> start, string file)
    {
        var at = start.StartsWith("\uFEFF"u8) ? 3 : 0;
        var end = LineEnd(start, at);
        var line = start[at..end].TrimEnd((byte)'\r');
        if (line.IndexOf((byte)0) >= 0 || !Utf8.IsValid(line))
        {
            throw new DecoderFallbackException();
        }

        var delimiter = (byte)',';
        foreach (var candidate in ";\t|"u8)
        {
            delimiter = Outside(line, candidate) > Outside(line, delimiter) ? candidate : delimiter;
        }

        var names = Cells(line, delimiter);
        if (names.Count == 1 && names[0].Length == 0)
        {
            throw new LinkageException($"{file} holds nothing: its first row should name the columns.");
        }

        for (var i = 0; i < names.Count; i++)
        {
            names[i] = names[i].Length == 0 ? $"column {i + 1}" : names[i];
        }

        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new LinkageException($"Two columns of {file} are called {twice.Key}. Rename one of them.");
        }

        return new CsvHeader(delimiter, names, Math.Min(end + 1, start.Length));
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int at)
    {
        var quoted = false;
        for (; at < text.Length; at++)
        {
            quoted ^= text[at] == '"';
            if (text[at] == '\n' && !quoted)
            {
                break;
            }
        }

        return at;
    }

    private static int Outside(ReadOnlySpan<byte> line, byte delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (var b in line)
        {
            quoted ^= b == '"';
            count += b == delimiter && !quoted ? 1 : 0;
        }

        return count;
    }

    private static List<string> Cells(ReadOnlySpan<byte> line, byte delimiter)
    {
        var cells = new List<string>();
        var (cell, quoted) = (new List<byte>(), false);
        foreach (var b in line)
        {
            if (b == '"')
            {
                quoted = !quoted;
            }
            else if (b == delimiter && !quoted)
            {
                End();
            }
            else
            {
                cell.Add(b);
            }
        }

        End();
        return cells;

        void End()
        {
            cells.Add(Encoding.UTF8.GetString([.. cell]).Trim());
            cell.Clear();
        }
    }
}
