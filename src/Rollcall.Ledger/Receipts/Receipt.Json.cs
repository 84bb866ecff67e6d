using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rollcall.Ledger;

/// <summary>Receipts as files.</summary>
public sealed partial record Receipt
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int MostDepth = 4;

    private static readonly string[] Properties =
        ["format", "origin", "index", "time", "payload", "payload_base64", "nonce", "proof", "checkpoint", "log_key"];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="LedgerException">It is none, it is damaged, or larger than <see cref="MostBytes"/>. That it can be read says nothing of whether it is true: <see cref="Verify"/>.</exception>
    public static Receipt Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
        {
            throw new LedgerException($"The file is larger than {MostBytes / 1024 / 1024} MB, which no receipt is.");
        }

        try
        {
            var bytes = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MostDepth });
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new LedgerException("This is no receipt, or it is damaged: it can't be read as JSON.", e);
        }
    }

    /// <summary>The receipt as a file: JSON in UTF-8, with a newline at the end.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("origin", Origin);
            json.WriteNumber("index", Index);
            json.WriteString("time", Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            if (AsText(Payload.Span) is { } text)
            {
                json.WriteString("payload", text);
            }
            else
            {
                json.WriteString("payload_base64", Convert.ToBase64String(Payload.Span));
            }

            json.WriteString("nonce", Convert.ToBase64String(Nonce.Span));
            json.WriteStartArray("proof");
            foreach (var hash in Proof)
            {
                json.WriteStringValue(Convert.ToBase64String(hash));
            }

            json.WriteEndArray();
            json.WriteString("checkpoint", Checkpoint.ToString());
            json.WriteString("log_key", LogKey.ToString());
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static Receipt Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String)
        {
            throw new LedgerException("This is no receipt: its format is not named.");
        }

        if (format.GetString() != Format)
        {
            throw new LedgerException($"This receipt's format is not {Format}. A newer rollcall may be able to read it.");
        }

        foreach (var property in root.EnumerateObject())
        {
            if (!Properties.Contains(property.Name))
            {
                throw new LedgerException($"The receipt has something in it that does not belong there, and that nothing would prove: \"{property.Name}\".");
            }
        }

        return new Receipt
        {
            Origin = Text(root, "origin"),
            Index = root.TryGetProperty("index", out var index) && index.ValueKind == JsonValueKind.Number && index.TryGetInt64(out var number) && number >= 0
                ? number
                : throw Damaged("index"),
            Time = DateTimeOffset.TryParseExact(Text(root, "time"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : throw Damaged("time"),
            Payload = PayloadIn(root),
            Nonce = Bytes(Text(root, "nonce"), "nonce", Commitment.NonceSize),
            Proof = ProofIn(root),
            Checkpoint = SignedNote.Parse(Text(root, "checkpoint")),
            LogKey = NoteVerifier.Parse(Text(root, "log_key")),
        };
    }

    private static byte[] PayloadIn(JsonElement root)
    {
        var (text, base64) = (root.TryGetProperty("payload", out _), root.TryGetProperty("payload_base64", out _));
        return text == base64 ? throw Damaged("payload")
            : text ? Strict.GetBytes(Text(root, "payload"))
            : StrictBase64.Decode(Text(root, "payload_base64")) ?? throw Damaged("payload_base64");
    }

    private static List<byte[]> ProofIn(JsonElement root)
    {
        if (!root.TryGetProperty("proof", out var proof) || proof.ValueKind != JsonValueKind.Array || proof.GetArrayLength() > 64)
        {
            throw Damaged("proof");
        }

        return [.. proof.EnumerateArray().Select(h => Bytes(h.ValueKind == JsonValueKind.String ? h.GetString()! : throw Damaged("proof"), "proof", MerkleHash.Size))];
    }

    private static byte[] Bytes(string base64, string property, int length) =>
        StrictBase64.Decode(base64) is { } bytes && bytes.Length == length ? bytes : throw Damaged(property);

    private static string Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Damaged(property);

    private static LedgerException Damaged(string property) => new($"The receipt is damaged: its \"{property}\" is missing or not as it should be.");

    private static string? AsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
