using System.Text;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>Writes the rows that could not be taken: <c>file,row,reason,text</c>.</summary>
internal static class RejectedRows
{
    public static int? Write(Stream stream, IReadOnlyList<RejectedRow> rejected)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("file,row,reason,text");
        foreach (var row in rejected)
        {
            writer.WriteLine($"{Quoted(row.File)},{row.Row},{Quoted(row.Reason)},{Quoted(row.Text)}");
        }

        return rejected.Count;
    }

    /// <summary>Always in quotes, behind an apostrophe where a spreadsheet could take it for a formula.</summary>
    private static string Quoted(string text) =>
        "\"" + (text.TrimStart().IndexOfAny(['=', '+', '-', '@']) == 0 ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
