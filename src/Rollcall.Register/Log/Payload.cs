using System.Buffers;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>
/// What stands behind a leaf of the ledger: one line of JSON with the leaf's number, time, kind, author, and the command's own
/// properties, in this order. A receipt shows it, and a replay reads it.
/// </summary>
internal static class Payload
{
    private const int Version = 1;

    // Whose business it is. A command that itself names the party says the same.
    private const string Party = "party";

    public static byte[] Write(long leaf, DateTimeOffset at, Viewer by, Guid? party, Command command)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = RegisterJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("leaf", leaf);
        json.WriteString("time", at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"));
        json.WriteString("kind", command.Kind);
        json.WriteString("by", by.Account);
        json.WriteString("role", JsonNamingPolicy.SnakeCaseLower.ConvertName(by.Role.ToString()));
        if (by.Party is { } acting)
        {
            json.WriteString("acting_for", acting);
        }

        if (party is { } owner)
        {
            json.WriteString(Party, owner);
        }

        using var own = JsonSerializer.SerializeToDocument(command, command.GetType(), RegisterJson.Options);
        foreach (var property in own.RootElement.EnumerateObject().Where(p => party is null || p.Name != Party))
        {
            property.WriteTo(json);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The command of a payload, and its author.</summary>
    /// <exception cref="FormatException">This version knows no such command.</exception>
    public static (Command Command, Viewer By, DateTimeOffset At) Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload.ToArray());
            var root = document.RootElement;
            var type = Kinds.TypeOf(root.GetProperty("kind").GetString()!) ?? throw new FormatException();
            var role = root.GetProperty("role").Deserialize<Role>(RegisterJson.Options);
            var acting = root.TryGetProperty("acting_for", out var party) ? party.GetGuid() : (Guid?)null;
            var by = new Viewer(root.GetProperty("by").GetGuid(), role, acting);
            return ((Command)root.Deserialize(type, RegisterJson.Stored)!, by, root.GetProperty("time").GetDateTimeOffset());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The payload of a leaf is not one that this version can read.", e);
        }
    }
}
