using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rollcall.Lists;

/// <summary>
/// An entry as JSON, to be stored and read again with nothing lost. The bytes are canonical: equal entries give equal bytes.
/// </summary>
/// <remarks>
/// One object without white space, its properties in this order, those that say nothing left out: <c>ref</c>, <c>own</c> (true: the list
/// gave the reference itself), <c>row</c>, <c>line</c>, <c>action</c> (<c>change</c>, <c>withdraw</c>), <c>claim</c> (<c>we_seek</c>, …), <c>sex</c> (<c>female</c>,
/// <c>male</c>), <c>columns</c> (standard columns by name, as handed in), <c>dates</c> (what was read of a column, see
/// <see cref="DateJson"/>) and <c>others</c> (pairs of header and cell). The list's name is not part of it.
/// </remarks>
public static class EntryJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The entry as canonical UTF-8 JSON.</summary>
    /// <exception cref="ArgumentException">A text of the entry holds half a surrogate pair, which UTF-8 cannot hold.</exception>
    public static byte[] Write(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("ref", Whole(entry.Ref));
            if (entry.HasOwnRef)
            {
                json.WriteBoolean("own", true);
            }

            json.WriteNumber("row", entry.Row);
            json.WriteNumber("line", entry.Line);
            Word(json, "action", EntryWords.Of(entry.Action));
            Word(json, "claim", EntryWords.Of(entry.Claim));
            Word(json, "sex", EntryWords.Of(entry.Sex));
            WriteColumns(json, entry);
            WriteDates(json, entry);
            WriteOthers(json, entry);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The entry that <see cref="Write"/> wrote.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="list">The name of the file that the entry belongs to.</param>
    /// <exception cref="FormatException">The bytes are no such entry.</exception>
    public static Entry Read(ReadOnlySpan<byte> json, string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        try
        {
            return new EntryJsonReading(list).Read(json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("The bytes are no stored entry.", e);
        }
    }

    /// <summary>The text itself, if it can be written and read again.</summary>
    internal static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                throw new ArgumentException("A text holds half a surrogate pair.", nameof(text));
            }

            i++;
        }

        return text;
    }

    private static void Word(Utf8JsonWriter json, string property, string? word)
    {
        if (word is not null)
        {
            json.WriteString(property, word);
        }
    }

    private static void WriteColumns(Utf8JsonWriter json, Entry entry)
    {
        var any = false;
        for (var column = (Column)0; (int)column < Columns.Count; column++)
        {
            if (entry[column] is not { } text)
            {
                continue;
            }

            if (!any)
            {
                json.WriteStartObject("columns");
                any = true;
            }

            json.WriteString(column.Name(), Whole(text));
        }

        if (any)
        {
            json.WriteEndObject();
        }
    }

    private static void WriteDates(Utf8JsonWriter json, Entry entry)
    {
        var any = false;
        for (var column = (Column)0; (int)column < Columns.Count; column++)
        {
            if (entry.Date(column) is not { } date)
            {
                continue;
            }

            if (!any)
            {
                json.WriteStartObject("dates");
                any = true;
            }

            json.WritePropertyName(column.Name());
            DateJson.Write(json, date, entry[column]);
        }

        if (any)
        {
            json.WriteEndObject();
        }
    }

    private static void WriteOthers(Utf8JsonWriter json, Entry entry)
    {
        if (entry.Others.Count == 0)
        {
            return;
        }

        json.WriteStartArray("others");
        foreach (var (header, text) in entry.Others)
        {
            json.WriteStartArray();
            json.WriteStringValue(Whole(header));
            json.WriteStringValue(Whole(text));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
