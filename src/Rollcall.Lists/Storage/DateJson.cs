using System.Globalization;
using System.Text.Json;

namespace Rollcall.Lists;

/// <summary>
/// A date as JSON: <c>edtf</c> as <see cref="PartialDate.Edtf"/> gives it; <c>from</c> and <c>to</c> where it spans other days
/// than its EDTF says (a year of another calendar); <c>text</c> where its text is not its column's; <c>or</c> for the second
/// reading.
/// </summary>
internal static class DateJson
{
    private const string Day = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter json, PartialDate date, string? columnText)
    {
        json.WriteStartObject();
        json.WriteString("edtf", date.Edtf);
        if (Span(date.Edtf) is var (from, to, _) && (from != date.Earliest || to != date.Latest))
        {
            json.WriteString("from", date.Earliest.ToString(Day, CultureInfo.InvariantCulture));
            json.WriteString("to", date.Latest.ToString(Day, CultureInfo.InvariantCulture));
        }

        if (date.Text != columnText)
        {
            json.WriteString("text", EntryJson.Whole(date.Text));
        }

        if (date.Other is { } other)
        {
            json.WritePropertyName("or");
            Write(json, other, date.Text);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the object that the reader stands before.</summary>
    public static PartialDate Read(ref Utf8JsonReader json, string? columnText)
    {
        EntryJsonReading.Expect(ref json, JsonTokenType.StartObject);
        string? edtf = null, from = null, to = null, text = null;
        PartialDate? other = null;
        while (EntryJsonReading.Property(ref json) is { } property)
        {
            switch (property)
            {
                case "edtf": edtf = EntryJsonReading.Text(ref json); break;
                case "from": from = EntryJsonReading.Text(ref json); break;
                case "to": to = EntryJsonReading.Text(ref json); break;
                case "text": text = EntryJsonReading.Text(ref json); break;
                case "or": other = Read(ref json, text ?? columnText); break;
                default: throw EntryJsonReading.Unknown(property);
            }
        }

        var written = edtf ?? throw new FormatException("The bytes are no stored entry: a date says nothing.");
        var (earliest, latest, precision) = Span(written);
        earliest = from is null ? earliest : DayOf(from);
        latest = to is null ? latest : DayOf(to);
        return latest < earliest
            ? throw new FormatException("The bytes are no stored entry: a date ends before it begins.")
            : new PartialDate(text ?? columnText ?? "", earliest, latest, precision, written.EndsWith('~'), other);
    }

    private static (DateOnly From, DateOnly To, DatePrecision Precision) Span(string edtf)
    {
        var plain = edtf.AsSpan().TrimEnd('~');
        if (plain.Length == 21 && plain[10] == '/')
        {
            return (DayOf(plain[..10]), DayOf(plain[11..]), DatePrecision.Interval);
        }

        var first = DayOf(plain.Length switch
        {
            4 => $"{plain}-01-01",
            7 => $"{plain}-01",
            _ => plain,
        });
        return plain.Length switch
        {
            4 => (first, new DateOnly(first.Year, 12, 31), DatePrecision.Year),
            7 => (first, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)), DatePrecision.Month),
            _ => (first, first, DatePrecision.Day),
        };
    }

    private static DateOnly DayOf(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new FormatException("The bytes are no stored entry: a date is none.");
}
