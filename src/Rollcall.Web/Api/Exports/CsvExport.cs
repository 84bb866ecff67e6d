using System.Text;

namespace Rollcall.Web;

/// <summary>Entries as CSV (RFC 4180): UTF-8 with a mark, so that spreadsheets see the letters as they are.</summary>
internal static class CsvExport
{
    public static async Task Write(Stream to, IAsyncEnumerable<ExportedEntry> entries, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 14, leaveOpen: true);
        await writer.WriteAsync(Line(ExportTable.Header).AsMemory(), cancel);
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            await writer.WriteAsync(Line(ExportTable.Row(entry)).AsMemory(), cancel);
        }
    }

    private static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? cell)
    {
        var guarded = ExportTable.Guarded(cell ?? "");
        return guarded.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
