using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>
/// The report's data as JSON, column by column, with texts in dictionaries: 100,000 entries have to stay small.
/// Assets/data.js reads what is written here; the two change together.
/// </summary>
internal sealed partial class PackedReport(Utf8JsonWriter json, Outcome outcome)
{
    private const int RejectedShown = 1000;
    private const int RejectedTextShown = 300;

    private readonly string[] _parties =
        [.. outcome.Lists.Select(l => l.Party).Concat(outcome.Questions.Select(q => q.Party)).Distinct().Order(StringComparer.Ordinal)];

    public static void Write(Stream to, Outcome outcome, RunFacts run)
    {
        // The page never parses this as HTML: it is compressed, and every text ends up in textContent.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(to, options);
        var packed = new PackedReport(json, outcome);
        json.WriteStartObject();
        packed.Run(run);
        packed.Lists();
        packed.Entries();
        json.Flush();
        packed.Persons();
        packed.Findings();
        json.Flush();
        packed.Pairs(new ReportPairs(outcome));
        packed.Model();
        json.WriteEndObject();
    }

    private void Run(RunFacts run)
    {
        json.WriteString("version", run.Version);
        json.Strings("options", SettingResults(run.Options));
        json.Strings("parties", _parties);
        json.WriteNumber("matches", outcome.Matches.Count);
        json.Numbers("verdicts", Enum.GetValues<Verdict>().Select(v => outcome.Matches.Count(m => m.Verdict == v)));
    }

    /// <summary>The options that change what is found; the others would make equal results differ in their bytes.</summary>
    private static IEnumerable<string> SettingResults(IReadOnlyList<string> options)
    {
        string[] idle = ["--out", "--threads", "--no-progress"];
        var valueFollows = false;
        foreach (var option in options)
        {
            var name = option.Split(' ', '=')[0];
            if (idle.Contains(name))
            {
                valueFollows = name.Length == option.Length && name != "--no-progress";
            }
            else if (valueFollows && !option.StartsWith("--", StringComparison.Ordinal))
            {
                valueFollows = false;
            }
            else
            {
                valueFollows = false;
                yield return option;
            }
        }
    }

    private void Lists()
    {
        var standing = outcome.Lists.Select(l => (l.Party, l.StandingList)).Distinct().ToList();
        json.WriteStartArray("standing");
        foreach (var (party, name) in standing)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("party", Array.IndexOf(_parties, party));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (var list in outcome.Lists)
        {
            List(list, standing.IndexOf((list.Party, list.StandingList)));
        }

        json.WriteEndArray();
    }

    private void List(ListFile list, int standing)
    {
        json.WriteStartObject();
        json.WriteString("name", list.Name);
        json.WriteNumber("standing", standing);
        json.WriteNumber("instalment", list.Instalment);
        json.WriteNumber("claim", (int)list.Claim);
        json.WriteString("format", list.Format);
        json.WriteString("encoding", list.Encoding);
        json.WriteString("delimiter", list.Delimiter?.ToString());
        json.WriteNumber("headerLine", list.HeaderLine);
        json.WriteString("sheet", list.Sheet);
        json.WriteNumber("bytes", list.Bytes);
        json.WriteString("sha256", list.Sha256);
        json.Strings("languages", list.Languages);
        json.WriteNumber("taken", list.Entries.Count);
        json.WriteNumber("rejectedCount", list.Rejected.Count);
        json.Strings("remarks", list.Remarks);
        json.WriteStartArray("columns");
        foreach (var column in list.Columns)
        {
            json.WriteStartArray();
            json.WriteStringValue(column.Header);
            json.WriteStringValue(column.Column?.Name());
            json.WriteStringValue(column.How);
            json.WriteNumberValue(column.Filled);
            json.WriteStringValue(column.Example);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("rejected");
        foreach (var row in list.Rejected.Take(RejectedShown))
        {
            json.WriteStartArray();
            json.WriteNumberValue(row.Line);
            json.WriteNumberValue(row.Row);
            json.WriteStringValue(row.Reason);
            json.WriteStringValue(row.Text.Length > RejectedTextShown ? row.Text[..RejectedTextShown] + "…" : row.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Model()
    {
        json.WriteStartArray("model");
        foreach (var level in outcome.Model)
        {
            json.WriteStartArray();
            json.WriteStringValue(level.Attribute);
            json.WriteStringValue(level.Level);
            json.WriteNumberValue(JsonNumbers.Finite(level.M));
            json.WriteNumberValue(JsonNumbers.Finite(level.U));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
