using System.Text.Json;

namespace Rollcall.Web;

/// <summary>Entries as JSON Lines: one object a line, as the API shows an entry, with what is sealed beside it.</summary>
internal static class JsonLinesExport
{
    public static async Task Write(Stream to, IAsyncEnumerable<ExportedEntry> entries, JsonSerializerOptions json, CancellationToken cancel)
    {
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            await JsonSerializer.SerializeAsync(to, entry, json, cancel);
            await to.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }
}
