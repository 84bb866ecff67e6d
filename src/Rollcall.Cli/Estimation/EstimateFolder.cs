using System.Security.Cryptography;
using System.Text.Encodings.Web;
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
    public static void Write(OutputFolder folder, IReadOnlyList<StratumEstimates> strata, EstimateFacts facts, int threads, TimeProvider clock, CancellationToken cancel)
    {
        using var aside = new AsideFolder(folder.Path);
        var written = EstimateTables.All
            .Select(table => WriteFile(aside.Path, table.File, stream => table.Write(stream, strata), cancel))
            .ToList();
        written.Add(WriteFile(
            aside.Path, "report.html",
            stream =>
            {
                EstimationReport.Write(stream, strata, Path.GetFileName(facts.Input), facts.Remarks);
                return null;
            },
            cancel));
        WriteFile(
            aside.Path, RunRecord.FileName,
            stream =>
            {
                Record(stream, strata, facts, written, clock.GetUtcNow(), threads);
                return null;
            },
            cancel);
        cancel.ThrowIfCancellationRequested();
        OutputFolder.At(folder.Path);
        aside.Commit();
    }

    private static WrittenFile WriteFile(string folder, string name, Func<Stream, int?> write, CancellationToken cancel)
    {
        using var file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
        using var stream = new OutputStream(file, cancel);
        return stream.Finish(name, write(stream));
    }

    private static void Record(
        Stream stream, IReadOnlyList<StratumEstimates> strata, EstimateFacts facts, List<WrittenFile> outputs, DateTimeOffset finished, int threads)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("program", RunRecord.Program);
        json.WriteString("version", facts.Run.Version);
        json.WriteString("verb", "estimate");
        Strings(json, "options", facts.Run.Options);
        json.WriteStartArray("inputs");
        json.WriteStartObject();
        json.WriteString("name", Path.GetFileName(facts.Input));
        json.WriteString("what", facts.What);
        using (var input = File.OpenRead(facts.Input))
        {
            json.WriteNumber("bytes", input.Length);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(input)));
        }

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
        json.WriteStartArray("outputs");
        foreach (var output in outputs)
        {
            json.WriteStartObject();
            json.WriteString("name", output.Name);
            json.WriteNumber("bytes", output.Bytes);
            json.WriteString("sha256", output.Sha256);
            if (output.Rows is { } rows)
            {
                json.WriteNumber("rows", rows);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("times");
        json.WriteString("started", facts.Run.Started.UtcDateTime);
        json.WriteString("finished", finished.UtcDateTime);
        json.WriteNumber("seconds", Math.Round((finished - facts.Run.Started).TotalSeconds, 3));
        json.WriteNumber("threads", threads);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
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
