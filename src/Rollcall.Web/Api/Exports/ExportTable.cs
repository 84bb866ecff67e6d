using System.Globalization;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>The table that an export is as rows of text: which columns, and what stands in a cell.</summary>
internal static class ExportTable
{
    private static readonly Column[] Standard = [.. Enum.GetValues<Column>().Where(c => c is not (Column.RowAction or Column.Claim))];
    private static readonly string[] Dates = [.. Standard.Select(c => c.Name()).Where(n => n.EndsWith("_date", StringComparison.Ordinal))];

    /// <summary>The names of the columns: what the register knows of the entry, what its party says of the person, and what that says of dates.</summary>
    public static IReadOnlyList<string> Header { get; } =
        ["entry_id", "line_id", "party", "list", "row", "in_force", "row_action", "claim", .. Standard.Select(c => c.Name()), .. Dates.Select(d => d + "_edtf"), "others"];

    /// <summary>The cells of an entry, in the order of <see cref="Header"/>.</summary>
    public static IEnumerable<string?> Row(ExportedEntry exported)
    {
        var entry = exported.Entry;
        yield return entry.Id.ToString();
        yield return entry.Line.ToString();
        yield return exported.Party;
        yield return exported.List;
        yield return entry.Row?.ToString(CultureInfo.InvariantCulture);
        yield return entry.InForce ? "yes" : "no";
        yield return Word(entry.Action);
        yield return Word(entry.Claim);
        foreach (var column in Standard)
        {
            yield return entry.Facts.GetValueOrDefault(column.Name()) ?? exported.Sealed.GetValueOrDefault(column.Name());
        }

        foreach (var date in Dates)
        {
            yield return entry.Dates.GetValueOrDefault(date);
        }

        yield return string.Join("; ", exported.Sealed.Where(s => !Columns.TryParse(s.Key, out _)).Select(s => $"{s.Key}: {s.Value}"));
    }

    /// <summary>
    /// The cell as a spreadsheet may read it: what begins like a formula gets an apostrophe, which spreadsheets take for "this is text"
    /// (OWASP, CSV injection).
    /// </summary>
    public static string Guarded(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + cell : cell;

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
