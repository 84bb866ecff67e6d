using System.Text;
using System.Text.Json;

namespace Rollcall.Lists;

/// <summary>Reads JSON Lines, and a JSON array of objects.</summary>
internal static class JsonLists
{
    // Lists are flat; what lies deeper is no list.
    private const int Depth = 32;
    private const int LinesLookedAt = 20;

    private enum Shape { None, Lines, Array, Single }

    /// <summary>The file's table; null where it is no JSON.</summary>
    public static RawSheet? Read(string name, string text, ReadLimits limits, CancellationToken cancellation) => ShapeOf(text) switch
    {
        Shape.Lines => Lines(name, text, limits, cancellation),
        Shape.Array => Array(name, text, limits, cancellation),
        Shape.Single when name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) =>
            throw new UnreadableListException(FileFaults.SingleJson(name)),
        _ => null,
    };

    private static Shape ShapeOf(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start is ['[', ..])
        {
            return start[1..].TrimStart() is ['{', ..] ? Shape.Array : Shape.None;
        }

        if (start is not ['{', ..])
        {
            return Shape.None;
        }

        int objects = 0, others = 0;
        foreach (var line in start.Split('\n'))
        {
            var trimmed = start[line].Trim();
            objects += trimmed is ['{', _, ..] ? 1 : 0;
            others += trimmed is [] or ['{', _, ..] ? 0 : 1;
            if (objects + others == LinesLookedAt)
            {
                break;
            }
        }

        return objects >= others && objects > 0 ? Shape.Lines : Shape.Single;
    }

    private static RawSheet Lines(string name, string text, ReadLimits limits, CancellationToken cancellation)
    {
        var rows = new KeyedRows(name, limits);
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            var line = text.AsMemory(range).Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            try
            {
                using var parsed = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = Depth });
                Add(rows, number, parsed.RootElement);
            }
            catch (JsonException)
            {
                rows.AddBroken(number, line.ToString(), "The line is no JSON object; write it again.");
            }
        }

        return rows.Sheet();
    }

    private static RawSheet Array(string name, string text, ReadLimits limits, CancellationToken cancellation)
    {
        var rows = new KeyedRows(name, limits);
        var bytes = Encoding.UTF8.GetBytes(text);
        var line = 1;
        var counted = 0;
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Depth, AllowTrailingCommas = true });
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                cancellation.ThrowIfCancellationRequested();
                line += bytes.AsSpan(counted..(int)reader.TokenStartIndex).Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                using var parsed = JsonDocument.ParseValue(ref reader);
                Add(rows, line, parsed.RootElement);
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            throw new UnreadableListException(FileFaults.BadJson(name, (e.LineNumber ?? 0) + 1), e);
        }

        return rows.Sheet();
    }

    private static void Add(KeyedRows rows, int line, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            rows.AddBroken(line, element.GetRawText(), "The row is no JSON object; write it as one.");
            return;
        }

        try
        {
            rows.Add(line, [.. element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Text(p.Value)))]);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON but no text.
            rows.AddBroken(line, element.GetRawText(), "The row holds half a character; write it again.");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
