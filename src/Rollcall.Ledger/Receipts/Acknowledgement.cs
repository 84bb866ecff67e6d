using System.Globalization;
using System.Text.Json;

namespace Rollcall.Ledger;

/// <summary>What a receipt acknowledges, as far as its payload says so in the usual properties of a JSON object.</summary>
/// <param name="Kind"><c>kind</c>: what was done, such as <c>list.submitted</c>.</param>
/// <param name="Party"><c>party</c>: who did it.</param>
/// <param name="List"><c>list</c>: which list it concerns.</param>
/// <param name="Sha256"><c>sha256</c>: the SHA-256 of the file handed in, 64 lower-case hexadecimal digits.</param>
/// <param name="Time"><c>time</c>: when it was done, ISO 8601 with its offset.</param>
public sealed record Acknowledgement(string? Kind, string? Party, string? List, string? Sha256, DateTimeOffset? Time)
{
    private const int MostDepth = 64;

    /// <summary>Reads a payload; null where it is no JSON object, or one in which a property stands twice.</summary>
    public static Acknowledgement? Of(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MostDepth });
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new Acknowledgement(Text(root, "kind"), Text(root, "party"), Text(root, "list"), Text(root, "sha256"), TimeOf(Text(root, "time")))
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is what half a surrogate pair in an escape brings.
            return null;
        }
    }

    private static string? Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
