using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Reconciliation;

/// <summary>
/// The report that people look at: one HTML file with everything in it. It needs no other file and no network, carries
/// its data compressed, and is byte-identical for the same outcome, so it holds no time of day (run.json has it).
/// </summary>
public static class Report
{
    /// <summary>Writes the report as UTF-8. The stream stays open.</summary>
    /// <param name="to">Where the page goes.</param>
    /// <param name="outcome">What the reconciliation found.</param>
    /// <param name="run">What the run was; <see cref="RunFacts.Started"/> is left out on purpose.</param>
    public static void Write(Stream to, Outcome outcome, RunFacts run)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(run);

        var figures = new Figures(outcome);
        var style = ReportAssets.Style;
        var script = ReportAssets.Script;
        foreach (var part in ReportAssets.Template)
        {
            switch (part)
            {
                case "{{policy}}": Text(to, Policy(style, script)); break;
                case "{{style}}": Text(to, style); break;
                case "{{script}}": Text(to, script); break;
                case "{{summary}}": Text(to, SummaryHtml.Summary(outcome, figures)); break;
                case "{{noscript}}": Text(to, SummaryHtml.WithoutScript(outcome, figures)); break;
                case "{{data}}": Data(to, outcome, run); break;
                default: Text(to, part); break;
            }
        }
    }

    private static string Policy(string style, string script) =>
        $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Text(Stream to, string text) => to.Write(Encoding.UTF8.GetBytes(text));

    private static void Data(Stream to, Outcome outcome, RunFacts run)
    {
        using var base64 = new CryptoStream(to, new ToBase64Transform(), CryptoStreamMode.Write, leaveOpen: true);
        using var zip = new GZipStream(base64, CompressionLevel.Optimal);
        using var buffer = new BufferedStream(zip, 1 << 16);
        PackedReport.Write(buffer, outcome, run);
    }
}
