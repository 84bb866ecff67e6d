using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary>Says what came of checking receipts, to a person or to a program.</summary>
internal static class ReceiptReport
{
    public static void Write(IEnumerable<ReceiptCheck> checks, TextWriter output)
    {
        foreach (var check in checks.Where(c => c.Error is null))
        {
            if (check.Verification is { } verification)
            {
                Write(check.Path, verification, output);
            }
            else
            {
                output.WriteLine(PlainText.Of($"{check.Path}: {Words(check.Proves)}"));
            }
        }
    }

    public static void WriteJson(IEnumerable<ReceiptCheck> checks, TextWriter output)
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartArray();
            foreach (var check in checks)
            {
                Write(json, check);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(string path, ReceiptVerification verification, TextWriter output)
    {
        output.WriteLine(PlainText.Of($"{path}: {(verification.Valid ? "valid" : "NOT VALID")}"));
        if (!verification.Valid)
        {
            output.WriteLine(PlainText.Of($"  {verification.Reason}"));
            return;
        }

        foreach (var line in Acknowledged(verification))
        {
            output.WriteLine(PlainText.Of($"  {line}"));
        }

        foreach (var step in verification.Steps)
        {
            output.WriteLine(PlainText.Of($"  {(step.Name == "key" && verification.OnlyItsOwnKey ? "!" : "✓")} {step.Sentence}"));
        }
    }

    private static IEnumerable<string> Acknowledged(ReceiptVerification verification)
    {
        if (verification.Acknowledged is not { } what)
        {
            yield return "What was done is not said in a form that can be shown here; look at the receipt's payload.";
            yield break;
        }

        yield return $"{what.Kind ?? "an entry"}{(what.Party is { } party ? $" by {party}" : "")}{(what.Time is { } time ? $" at {Words(time)}" : "")}";
        if (what.List is { } list)
        {
            yield return $"list: {list}";
        }

        if (what.Sha256 is { } sha256)
        {
            yield return $"SHA-256 of the file: {sha256}";
        }
    }

    private static void Write(Utf8JsonWriter json, ReceiptCheck check)
    {
        json.WriteStartObject();
        json.WriteString("file", check.Path);
        if (check.Verification is not { } verification)
        {
            if (check.IsEvidence)
            {
                json.WriteString("proves", check.Proves?.ToString().ToLowerInvariant());
            }
            else
            {
                json.WriteString("error", check.Error);
            }

            json.WriteEndObject();
            return;
        }

        json.WriteBoolean("valid", verification.Valid);
        json.WriteString("reason", verification.Reason);
        json.WriteBoolean("only_its_own_key", verification.OnlyItsOwnKey);
        json.WriteNumber("index", verification.Index);
        json.WriteString("time", verification.Time.UtcDateTime);
        json.WriteStartObject("acknowledged");
        json.WriteString("kind", verification.Acknowledged?.Kind);
        json.WriteString("party", verification.Acknowledged?.Party);
        json.WriteString("list", verification.Acknowledged?.List);
        json.WriteString("sha256", verification.Acknowledged?.Sha256);
        json.WriteString("time", verification.Acknowledged?.Time is { } time ? time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : null);
        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in verification.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteBoolean("holds", step.Holds);
            json.WriteString("sentence", step.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Words(Misbehaviour? proven) => proven switch
    {
        Misbehaviour.Fork => "PROVEN. The log with that key signed two histories that do not go together.",
        Misbehaviour.Backdated => "PROVEN. The log with that key signed that it had fewer entries at a later time.",
        _ => "proves nothing against the log with that key.",
    };

    private static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
