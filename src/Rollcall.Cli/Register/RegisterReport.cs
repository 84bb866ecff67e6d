using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Register;

namespace Rollcall.Cli;

/// <summary>What came of verifying a register, for people and for programs.</summary>
internal static class RegisterReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static void Write(VerificationResult result, TextWriter to)
    {
        foreach (var finding in result.Findings)
        {
            to.WriteLine(PlainText.Of(finding.Sentence));
        }

        if (result.FindingCount > result.Findings.Count)
        {
            to.WriteLine(Invariant($"… and {result.FindingCount - result.Findings.Count} more."));
        }

        foreach (var remark in result.Remarks)
        {
            to.WriteLine("Note: " + PlainText.Of(remark));
        }

        to.WriteLine(result.Clean ? "Nothing is wrong." : Invariant($"{result.FindingCount} {(result.FindingCount == 1 ? "thing is" : "things are")} wrong."));
        to.WriteLine(Invariant(
            $"{result.Commands} commands, {result.Erased} of them without content, against {result.Checkpoints} checkpoints; {result.Rows} rows and {result.Files} files against the commands."));
        to.WriteLine($"root {Convert.ToHexStringLower(result.Root)}");
    }

    public static void WriteJson(VerificationResult result, TextWriter to) => to.WriteLine(JsonSerializer.Serialize(
        new
        {
            Valid = result.Clean,
            result.FindingCount,
            Findings = result.Findings.Select(f => new
            {
                Fault = JsonNamingPolicy.SnakeCaseLower.ConvertName(f.Fault.ToString()),
                f.Table,
                f.Id,
                f.Sentence,
            }),
            result.Remarks,
            result.Commands,
            result.Erased,
            result.Checkpoints,
            result.Rows,
            result.Files,
            Root = Convert.ToHexStringLower(result.Root),
        },
        Json));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
