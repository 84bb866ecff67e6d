using System.Text;
using System.Text.RegularExpressions;

namespace Rollcall.Reconciliation;

/// <summary>The template, style and script that are embedded in this assembly.</summary>
internal static partial class ReportAssets
{
    // The files share one scope, in this order; the last one starts the page.
    private static readonly string[] Scripts =
    [
        "text.js", "data.js", "parts.js", "persons.js", "waterfall.js", "person.js",
        "overlap.js", "sections.js", "print.js", "start.js",
    ];

    /// <summary>The template cut at its <c>{{marks}}</c>, the marks being parts of their own.</summary>
    public static IEnumerable<string> Template => Mark().Split(Read("report.html"));

    public static string Style => "\n" + Read("report.css");

    public static string Script =>
        "\n(() => {\n'use strict';\n" + string.Join("\n", Scripts.Select(Read)) + "})();\n";

    private static string Read(string name)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream("report/" + name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"(\{\{[a-z]+\}\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
