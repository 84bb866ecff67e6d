using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Rollcall.Linkage;

/// <summary>
/// A self-contained page: one file with its style, its script and its data, which fetches nothing and runs nothing else.
/// Pictures are drawn when it is written, so that they print and show without script. The same content gives the same bytes.
/// </summary>
internal static partial class PageFrame
{
    /// <summary>Writes a page.</summary>
    /// <param name="to">Where it goes; stays open.</param>
    /// <param name="kind">What kind of page it is, as in “Rollcall evaluation”.</param>
    /// <param name="title">The page's title as HTML.</param>
    /// <param name="lead">What stands above all sections, as HTML.</param>
    /// <param name="exhibits">The sections.</param>
    public static void Write(Stream to, string kind, string title, string lead, IReadOnlyList<Exhibit> exhibits)
    {
        var (style, script) = ("\n" + Read("page.css"), "\n" + Read("page.js"));
        foreach (var part in Mark().Split(Read("page.html")))
        {
            var text = part switch
            {
                "{{policy}}" => $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'",
                "{{kind}}" => HtmlText.Plain(kind),
                "{{style}}" => style,
                "{{script}}" => script,
                "{{title}}" => title,
                "{{lead}}" => lead,
                "{{nav}}" => string.Concat(exhibits.Select(e => $"<a href=\"#{e.Id}\">{HtmlText.Plain(e.Short)}</a>")),
                "{{sections}}" => string.Concat(exhibits.Select(e => e.Html())),
                _ => part,
            };
            to.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream("evaluation/" + name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"(\{\{[a-z]+\}\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
