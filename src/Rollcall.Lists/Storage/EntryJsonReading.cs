using System.Text.Json;

namespace Rollcall.Lists;

/// <summary>Reads a stored entry. What it does not know it refuses, so that nothing is dropped in silence.</summary>
internal sealed class EntryJsonReading(string list)
{
    private readonly List<(Column Column, string Text)> _texts = [];
    private readonly List<(Column Column, PartialDate Date)> _dates = [];
    private KeyValuePair<string, string>[] _others = [];
    private string? _ref;
    private bool _own;
    private int _row;
    private int _line;
    private RowAction _action;
    private Claim _claim;
    private Sex _sex;

    public Entry Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        Expect(ref json, JsonTokenType.StartObject);
        while (Property(ref json) is { } property)
        {
            Take(ref json, property);
        }

        var entry = new Entry
        {
            List = list,
            Ref = _ref ?? throw new FormatException("The bytes are no stored entry: it has no reference."),
            HasOwnRef = _own,
            Row = _row,
            Line = _line,
            Action = _action,
            Claim = _claim,
            Sex = _sex,
            Others = _others,
        };
        _texts.ForEach(t => entry.Set(t.Column, t.Text));
        _dates.ForEach(d => entry.Set(d.Column, d.Date));
        return json.Read() ? throw new FormatException("The bytes are no stored entry: something follows it.") : entry;
    }

    /// <summary>The name of the next property; null at the object's end.</summary>
    public static string? Property(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName ? json.GetString()
        : json.TokenType == JsonTokenType.EndObject ? null
        : throw new FormatException("The bytes are no stored entry.");

    public static string Text(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    public static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
        {
            throw new FormatException("The bytes are no stored entry.");
        }
    }

    public static FormatException Unknown(string property) => new($"The bytes are no stored entry: {property} is not known.");

    private void Take(ref Utf8JsonReader json, string property)
    {
        switch (property)
        {
            case "ref": _ref = Text(ref json); break;
            case "own": _own = json.Read() && json.GetBoolean(); break;
            case "row": _row = Number(ref json); break;
            case "line": _line = Number(ref json); break;
            case "action": _action = EntryWords.ActionOf(Text(ref json)); break;
            case "claim": _claim = EntryWords.ClaimOf(Text(ref json)); break;
            case "sex": _sex = EntryWords.SexOf(Text(ref json)); break;
            case "columns": ReadColumns(ref json); break;
            case "dates": ReadDates(ref json); break;
            case "others": _others = Others(ref json); break;
            default: throw Unknown(property);
        }
    }

    private static int Number(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.Number);
        return json.GetInt32();
    }

    private void ReadColumns(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        while (Property(ref json) is { } name)
        {
            _texts.Add((ColumnOf(name), Text(ref json)));
        }
    }

    private void ReadDates(ref Utf8JsonReader json)
    {
        Expect(ref json, JsonTokenType.StartObject);
        while (Property(ref json) is { } name)
        {
            var column = ColumnOf(name);
            _dates.Add((column, DateJson.Read(ref json, _texts.Find(t => t.Column == column).Text)));
        }
    }

    private static KeyValuePair<string, string>[] Others(ref Utf8JsonReader json)
    {
        var others = new List<KeyValuePair<string, string>>();
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            others.Add(KeyValuePair.Create(Text(ref json), Text(ref json)));
            Expect(ref json, JsonTokenType.EndArray);
        }

        return json.TokenType == JsonTokenType.EndArray ? [.. others] : throw new FormatException("The bytes are no stored entry.");
    }

    private static Column ColumnOf(string name) => Columns.TryParse(name, out var column) ? column : throw Unknown(name);
}
