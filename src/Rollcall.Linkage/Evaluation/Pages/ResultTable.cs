using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rollcall.Linkage;

/// <summary>What the cells of a column hold.</summary>
public enum ResultKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A share in 0..1, which people read as a percentage.</summary>
    Share,

    /// <summary>Bits of evidence, with their sign.</summary>
    Bits,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in files: <c>match_weight</c>.</param>
/// <param name="Heading">Its heading for people.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Decimals">How many decimals numbers have in files.</param>
public sealed record ResultColumn(string Name, string Heading, ResultKind Kind, int Decimals = 6);

/// <summary>The numbers behind a picture: shown as a table, and written as CSV and JSON.</summary>
/// <param name="Name">The file's name without its ending: <c>thresholds</c>.</param>
/// <param name="Caption">What the table shows, in a few words.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; cells are texts, whole numbers (<see cref="long"/>), numbers (<see cref="double"/>) or null.</param>
public sealed record ResultTable(string Name, string Caption, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>
    /// Writes CSV: UTF-8, commas, quotes as in RFC 4180, lines end in LF, decimals have a point. A text that would start a
    /// formula in a spreadsheet gets an apostrophe in front. The stream stays open.
    /// </summary>
    public void WriteCsv(Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(string.Join(',', Columns.Select(c => PlainCsv.Cell(c.Name))) + "\n");
        foreach (var row in Rows)
        {
            writer.Write(string.Join(',', row.Select((cell, c) => cell is string text ? PlainCsv.Cell(text) : Number(cell, Columns[c].Decimals))) + "\n");
        }
    }

    /// <summary>Writes a JSON array with an object for each row. The stream stays open.</summary>
    public void WriteJson(Stream to)
    {
        using var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        WriteJson(writer);
    }

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var row in Rows)
        {
            writer.WriteStartObject();
            for (var c = 0; c < Columns.Count; c++)
            {
                writer.WritePropertyName(Columns[c].Name);
                switch (row[c])
                {
                    case string text: writer.WriteStringValue(text); break;
                    case { } cell when Number(cell, Columns[c].Decimals) is { Length: > 0 } number: writer.WriteRawValue(number); break;
                    default: writer.WriteNullValue(); break;
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Number(object? cell, int decimals) => cell switch
    {
        null => "",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) => "",
        // Never "-0", which would differ from "0" for nothing.
        double number => (Math.Round(number, decimals) is var r && r == 0 ? 0 : r).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {cell.GetType().Name}.", nameof(cell)),
    };
}
