using Rollcall.Lists;

namespace Rollcall.Reconciliation;

internal sealed partial class PackedReport
{
    // What the report shows of these is the entry's own Ref and Action.
    private static readonly Column[] Shown =
        [.. Enum.GetValues<Column>().Where(c => c is not (Column.RowRef or Column.RowAction))];

    private readonly record struct Cell(string Text, string? Edtf, string? Other);

    private void Entries()
    {
        var entries = outcome.Entries;
        json.WriteStartObject("entries");
        json.WriteNumber("count", entries.Count);
        json.Numbers("list", outcome.ListOf.Steps());
        json.Numbers("row", entries.Select(e => e.Row).Steps());
        json.Numbers("line", entries.Select(e => e.Line).Steps());
        json.Numbers("action", entries.Select(e => (int)e.Action));
        json.Numbers("claim", entries.Select(e => (int)e.Claim));
        json.Numbers("stands", Enumerable.Range(0, entries.Count).Select(i => Figures.Stands(outcome, i) ? 1 : 0));
        Texts("ref", entries.Select(e => (string?)e.Ref));
        json.WriteStartArray("columns");
        foreach (var column in Shown)
        {
            StandardColumn(column);
        }

        KeptColumns();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Texts(string name, IEnumerable<string?> texts)
    {
        var coded = new CodedColumn<string>();
        var row = 0;
        foreach (var text in texts)
        {
            coded.Add(row++, text);
        }

        json.WriteStartObject(name);
        coded.Write(json, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void StandardColumn(Column column)
    {
        var coded = new CodedColumn<object>();
        for (var i = 0; i < outcome.Entries.Count; i++)
        {
            var entry = outcome.Entries[i];
            var date = entry.Date(column);
            if (Text(entry, column) is { } text)
            {
                // The same text may be two dates in two files, so the reading is part of the value.
                coded.Add(i, date is null ? text : new Cell(text, date.Edtf, date.Other?.Edtf));
            }
            else if (date is not null)
            {
                coded.Add(i, new Cell(date.Text, date.Edtf, date.Other?.Edtf));
            }
        }

        if (!coded.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name());
            coded.Write(json, WriteCell);
            json.WriteEndObject();
        }
    }

    /// <summary>The cell as handed in; a sex in words, since the same letter is male in one language and female in another.</summary>
    private static string? Text(Entry entry, Column column) => (column, entry.Sex) switch
    {
        (Column.Sex, Sex.Female) => "female",
        (Column.Sex, Sex.Male) => "male",
        _ => entry[column],
    };

    private void WriteCell(object value)
    {
        if (value is not Cell cell)
        {
            json.WriteStringValue((string)value);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(cell.Text);
        json.WriteStringValue(cell.Edtf);
        if (cell.Other is not null)
        {
            json.WriteStringValue(cell.Other);
        }

        json.WriteEndArray();
    }

    private void KeptColumns()
    {
        var kept = new Dictionary<string, CodedColumn<string>>();
        var order = new List<string>();
        for (var i = 0; i < outcome.Entries.Count; i++)
        {
            var others = outcome.Entries[i].Others;
            for (var o = 0; o < others.Count; o++)
            {
                // Two columns of one header are two columns.
                var (header, text) = others[o];
                var before = others.Take(o).Count(earlier => earlier.Key == header);
                header = before == 0 ? header : $"{header} ({before + 1})";
                if (!kept.TryGetValue(header, out var coded))
                {
                    kept.Add(header, coded = new CodedColumn<string>());
                    order.Add(header);
                }

                coded.Add(i, text);
            }
        }

        foreach (var header in order)
        {
            json.WriteStartObject();
            json.WriteString("header", header);
            kept[header].Write(json, json.WriteStringValue);
            json.WriteEndObject();
        }
    }
}
