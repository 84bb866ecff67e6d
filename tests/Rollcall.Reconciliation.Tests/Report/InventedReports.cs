using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Reports of invented outcomes, as text, as their data, and as files that a browser can open.</summary>
internal static partial class InventedReports
{
    /// <summary>ROLLCALL_REPORTS keeps the files for a person to look at.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("ROLLCALL_REPORTS") ?? Path.Combine(Path.GetTempPath(), "rollcall-reports-" + Environment.ProcessId)).FullName;

    private static readonly Lock Gate = new();

    public static byte[] Bytes(Outcome outcome)
    {
        using var stream = new MemoryStream();
        Report.Write(stream, outcome, SmallOutcome.Run);
        return stream.ToArray();
    }

    public static string Html(Outcome outcome) => Encoding.UTF8.GetString(Bytes(outcome));

    public static JsonElement Data(string html)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(DataBlock().Match(html).Groups[1].Value)), CompressionMode.Decompress);
        return JsonDocument.Parse(zip).RootElement;
    }

    public static string File(string name, Func<Outcome> outcome)
    {
        var path = Path.Combine(Folder, name);
        lock (Gate)
        {
            System.IO.File.WriteAllBytes(path, Bytes(outcome()));
        }

        return new Uri(path).AbsoluteUri;
    }

    [GeneratedRegex("<script type=\"application/octet-stream;base64\" id=\"data\">([A-Za-z0-9+/=]+)</script>", RegexOptions.None, 10_000)]
    private static partial Regex DataBlock();
}
