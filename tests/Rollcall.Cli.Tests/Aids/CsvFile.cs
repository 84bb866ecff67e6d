using System.Text;

namespace Rollcall.Cli.Tests;

/// <summary>A CSV file as another program reads it: an RFC 4180 reader of its own, so that the writer is not its own judge.</summary>
internal sealed class CsvFile
{
    private CsvFile(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) => (Header, Rows) = (header, rows);

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public string this[int row, string column] => Rows[row][Header.ToList().IndexOf(column)];

    public IEnumerable<string> Column(string name) => Enumerable.Range(0, Rows.Count).Select(i => this[i, name]);

    public static CsvFile Read(params string[] path)
    {
        var rows = Parse(File.ReadAllText(Path.Combine(path)).TrimStart('\uFEFF'));
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        return new CsvFile(rows[0], rows[1..]);
    }

    private static List<IReadOnlyList<string>> Parse(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[++i]);
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        Assert.Empty(row);
        return rows;
    }
}
