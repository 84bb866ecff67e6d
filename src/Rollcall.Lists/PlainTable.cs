using System.Text;

namespace Rollcall.Lists;

/// <summary>
/// Any table that this library can read (XLSX, JSON Lines, CSV in any encoding), as CSV in UTF-8 and nothing more: no column
/// is recognised, no row left out.
/// </summary>
public static class PlainTable
{
    /// <summary>Reads a file's first table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <returns>The table from its start.</returns>
    /// <exception cref="UnreadableListException">The file can't be read; the message says what to do.</exception>
    public static Stream ToCsv(string path, ReadLimits limits, CancellationToken cancel = default)
    {
        var file = RawReader.Read(path, limits, cancel);
        var csv = new MemoryStream();
        using (var writer = new StreamWriter(csv, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            var rows = file.Sheets.FirstOrDefault(s => s.Rows.Any(r => !r.IsBlank()))?.Rows ?? [];
            foreach (var row in rows.Where(r => !r.IsBlank()))
            {
                writer.WriteLine(string.Join(',', row.Cells.Select(c => "\"" + c.Text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")));
            }
        }

        csv.Position = 0;
        return csv;
    }
}
