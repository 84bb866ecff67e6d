using System.Globalization;
using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// CSV as RFC 4180 has it. A text that would start a formula in a spreadsheet gets an apostrophe in front, which reading
/// takes away again.
/// </summary>
internal static class PlainCsv
{
    public static string Cell(string text)
    {
        var guarded = StartsFormula(text) ? "'" + text : text;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Reads all rows with the line on which each starts. Empty lines are no rows.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader from)
    {
        var (line, start, quoted, any) = (1, 1, false, false);
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var c = from.Read(); c >= 0; c = from.Read())
        {
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append((char)c);
                }
                else if (from.Peek() == '"')
                {
                    cell.Append((char)from.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = any = true;
            }
            else if (c is ',')
            {
                Take();
                any = true;
            }
            else if (c is '\n' or '\r')
            {
                if (any || cell.Length > 0)
                {
                    Take();
                    yield return (start, cells);
                    (cells, any) = ([], false);
                }

                start = line;
            }
            else if (!(c == '\uFEFF' && line == 1 && cells.Count == 0 && cell.Length == 0))
            {
                cell.Append((char)c);
            }
        }

        if (any || cell.Length > 0)
        {
            Take();
            yield return (start, cells);
        }

        void Take()
        {
            var text = cell.ToString();
            cells.Add(text.StartsWith('\'') && StartsFormula(text[1..]) ? text[1..] : text);
            cell.Clear();
        }
    }

    // Some spreadsheets drop blanks and invisible characters first, and some take full-width signs for the plain ones.
    private static bool StartsFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
            }
        }

        return false;
    }
}
