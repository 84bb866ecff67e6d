using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>A file that was written.</summary>
internal sealed record WrittenFile(string Name, long Bytes, string Sha256, int? Rows);

/// <summary>
/// run.json: what the run was and what it made. Whatever differs between two runs on the same lists stands under
/// <c>times</c> and nowhere else.
/// </summary>
internal sealed class RunRecord(RunFacts run, Action<Utf8JsonWriter> facts)
{
    public const string FileName = "run.json";
    public const string Program = "rollcall";

    /// <summary>The record of a reconciliation.</summary>
    public RunRecord(RunFacts run, Outcome outcome)
        : this(run, json => WriteOutcome(json, outcome))
    {
    }

    public void Write(Stream stream, IReadOnlyList<WrittenFile> outputs, DateTimeOffset finished, int threads)
    {
        var format = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // The file is read as a file and never put into a page; headers stay readable in their script.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var json = new Utf8JsonWriter(stream, format);
        json.WriteStartObject();
        json.WriteString("program", Program);
        json.WriteString("version", run.Version);
        Strings(json, "options", run.Options);
        facts(json);
        Array(json, "outputs", outputs, WriteOutput);
        json.WriteStartObject("times");
        json.WriteString("started", run.Started.UtcDateTime);
        json.WriteString("finished", finished.UtcDateTime);
        json.WriteNumber("seconds", Math.Round((finished - run.Started).TotalSeconds, 3));
        json.WriteNumber("threads", threads);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteOutcome(Utf8JsonWriter json, Outcome outcome)
    {
        Array(json, "inputs", outcome.Lists, WriteInput);
        WriteCounts(json, outcome);
        Array(json, "model", outcome.Model, WriteLevel);
    }

    private static void WriteInput(Utf8JsonWriter json, ListFile list)
    {
        json.WriteString("name", list.Name);
        json.WriteString("sheet", list.Sheet);
        json.WriteString("party", list.Party);
        json.WriteString("standing_list", list.StandingList);
        json.WriteNumber("instalment", list.Instalment);
        json.WriteString("claim", OutcomeTables.Word(list.Claim));
        json.WriteString("format", list.Format);
        json.WriteString("encoding", list.Encoding);
        json.WriteString("delimiter", list.Delimiter?.ToString());
        json.WriteNumber("header_line", list.HeaderLine);
        json.WriteNumber("bytes", list.Bytes);
        json.WriteString("sha256", list.Sha256);
        Strings(json, "languages", list.Languages);
        json.WriteNumber("entries", list.Entries.Count);
        json.WriteNumber("rejected", list.Rejected.Count);
        Array(json, "columns", list.Columns, WriteColumn);
        Strings(json, "remarks", list.Remarks);
    }

    private static void WriteColumn(Utf8JsonWriter json, RecognisedColumn column)
    {
        json.WriteString("header", column.Header);
        json.WriteString("column", column.Column?.Name());
        json.WriteString("how", column.How);
        json.WriteNumber("filled", column.Filled);
        json.WriteString("example", column.Example);
    }

    private static void WriteCounts(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("rows", outcome.Lists.Sum(l => l.Entries.Count + l.Rejected.Count));
        json.WriteNumber("entries", outcome.Entries.Count);
        json.WriteNumber("rejected", outcome.Lists.Sum(l => l.Rejected.Count));
        json.WriteNumber("persons", outcome.Persons.Count);
        json.WriteNumber("sought_and_held", outcome.Persons.Count(p => p.SoughtAndHeld));
        json.WriteNumber("contradictions", outcome.Contradictions.Count);
        json.WriteNumber("questions", outcome.Questions.Count);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, ModelLevel level)
    {
        json.WriteString("attribute", level.Attribute);
        json.WriteString("level", level.Level);
        Number(json, "m", level.M);
        Number(json, "u", level.U);
        Number(json, "bits", level.Bits);
    }

    private static void WriteOutput(Utf8JsonWriter json, WrittenFile file)
    {
        json.WriteString("name", file.Name);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        if (file.Rows is { } rows)
        {
            json.WriteNumber("rows", rows);
        }
    }

    /// <summary>JSON has no word for an infinite number: a level that was never seen has none.</summary>
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round(value, 9));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
