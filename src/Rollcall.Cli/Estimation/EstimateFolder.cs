using System.Text.Json;
using Rollcall.Estimation;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary>What the run was.</summary>
/// <param name="Input">The file that was read.</param>
/// <param name="What">What it held, in words.</param>
/// <param name="Remarks">What was said of how it was read.</param>
/// <param name="Run">Version, start and options.</param>
internal sealed record EstimateFacts(string Input, string What, IReadOnlyList<string> Remarks, RunFacts Run);

/// <summary>Writes the result of an estimation, all of it or nothing, into a folder like that of a reconciliation.</summary>
internal static class EstimateFolder
{
    public static void Write(OutputFolder folder, IReadOnlyList<StratumEstimates> strata, EstimateFacts facts, int threads, TimeProvider clock, CancellationToken cancel) =>
        folder.Write(
            [
                .. EstimateTables.All.Select(table => new OutputFile(table.File, stream => table.Write(stream, strata))),
                new("report.html", stream => Report(stream, strata, facts)),
            ],
            facts.Run,
            json => Record(json, strata, facts),
            threads,
            clock,
            cancel);

    private static int? Report(Stream stream, IReadOnlyList<StratumEstimates> strata, EstimateFacts facts)
    {
        EstimationReport.Write(stream, strata, Path.GetFileName(facts.Input), facts.Remarks);
        return null;
    }

    private static void Record(Utf8JsonWriter json, IReadOnlyList<StratumEstimates> strata, EstimateFacts facts)
    {
        json.WriteString("verb", "estimate");
        json.WriteStartArray("inputs");
        json.WriteStartObject();
        InputDigest.Write(json, facts.Input);
        json.WriteString("what", facts.What);
        Strings(json, "remarks", facts.Remarks);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("strata");
        foreach (var stratum in strata)
        {
            json.WriteStartObject();
            json.WriteString("name", stratum.Name);
            Strings(json, "lists", stratum.Table.Lists);
            json.WriteNumber("observed", stratum.Table.Observed);
            json.WriteNumber("draws", stratum.Draws.Count);
            Strings(json, "refused", [.. stratum.Gates.Select(g => g.Name)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
}
