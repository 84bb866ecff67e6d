using System.Text;
using System.Text.Json;
using Rollcall.Linkage;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary>The files that a linkage writes.</summary>
internal static class LinkFiles
{
    public static List<OutputFile> Of(
        LinkageResult result, EarlierIds? earlier, OpenTables open, string matches, int threads, CancellationToken cancel)
    {
        var ids = earlier?.Keep(result);
        List<OutputFile> files =
        [
            new("model.json", stream => Written(stream, ModelJson.ToJson(result.Model))),
            new("memberships.csv", stream => LinkageTables.WriteMemberships(stream, result, threads, ids is null ? null : ids.IdOf)),
        ];
        files.AddRange(matches switch
        {
            "csv" => [new OutputFile("matches.csv", stream => LinkageTables.WriteMatches(stream, result, threads))],
            "parquet" => [new OutputFile("matches.parquet", stream => MatchesParquet.Write(stream, result, cancel).GetAwaiter().GetResult())],
            _ => Array.Empty<OutputFile>(),
        });
        if (ids is not null)
        {
            files.Add(new("changes.csv", ids.WriteChanges));
        }

        if (open.Rejected.Count > 0)
        {
            files.Add(new("rejected.csv", stream => RejectedRows.Write(stream, open.Rejected)));
        }

        return files;
    }

    /// <summary>What run.json says of a linkage.</summary>
    public static void Facts(Utf8JsonWriter json, LinkageResult result, OpenTables open)
    {
        json.WriteString("verb", "link");
        json.WriteStartArray("inputs");
        foreach (var path in open.Paths)
        {
            json.WriteStartObject();
            InputDigest.Write(json, path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("chosen");
        foreach (var reason in open.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        json.WriteNumber("rows", result.Table.Records + open.Rejected.Count);
        json.WriteNumber("records", result.Table.Records);
        json.WriteNumber("rejected", open.Rejected.Count);
        json.WriteNumber("pairs_compared", result.PairsCompared);
        json.WriteNumber("matches", result.PairsKept);
        json.WriteNumber("persons", result.Clusters);
        json.WriteEndObject();
    }

    private static int? Written(Stream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return null;
    }
}
