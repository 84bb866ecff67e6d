using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rollcall.Linkage;

/// <summary>A place on the horizontal axis, with what stands there in words.</summary>
internal readonly record struct PicturePoint(double X, string Words);

/// <summary>Plots within a figure, with a legend, and the words that the script reads out at each place.</summary>
internal static class Picture
{
    /// <summary>The width of the two drawings.</summary>
    public const double Wide = 760, Narrow = 332;

    /// <summary>A figure.</summary>
    /// <param name="sentence">What it shows, for those who don't see it.</param>
    /// <param name="stepThrough">What one steps through, such as “Threshold”.</param>
    /// <param name="legend">Style and words of each kind of mark.</param>
    /// <param name="plot">Draws the plot for a narrow screen or a wide one.</param>
    /// <param name="points">The places to step through.</param>
    /// <param name="start">The number of the place to start at.</param>
    public static string Figure(
        string sentence, string stepThrough, IReadOnlyList<(string Style, string Words)> legend, Func<bool, SvgPlot> plot,
        IReadOnlyList<PicturePoint> points, int start)
    {
        var html = new StringBuilder();
        html.Append("<figure class=\"picture\"");
        if (points.Count > 1)
        {
            var json = JsonSerializer.Serialize(points.Select(p => new object[] { Math.Round(p.X, 4), p.Words }), PointsAsText);
            html.Append($" data-step=\"{HtmlText.Plain(stepThrough)}\" data-start=\"{start}\" data-points=\"{HtmlText.Plain(json)}\"");
        }

        html.Append(">\n").Append(plot(false).Svg("wide", sentence)).Append(plot(true).Svg("narrow", sentence));
        html.Append("<figcaption>").Append(string.Concat(legend.Select(l => $"<span class=\"key\">{Sample(l.Style)}{HtmlText.Plain(l.Words)}</span>"))).Append("</figcaption>\n</figure>");
        return html.ToString();
    }

    /// <summary>A bar within a cell, from one share of its width to another.</summary>
    public static string CellBar(double from, double to, string style, double? zero = null)
    {
        var (left, right) = (Math.Min(from, to), Math.Max(from, to));
        var line = zero is { } z ? $"<line class=\"zero\" x1=\"{N(z)}\" x2=\"{N(z)}\" y1=\"0\" y2=\"16\"/>" : "";
        return $"<svg class=\"cell-bar\" viewBox=\"0 0 100 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"{style}\" x=\"{N(left)}\" y=\"3\" width=\"{N(Math.Max(right - left, 0.004))}\" height=\"10\"/>{line}</svg>";

        static string N(double share) => Math.Round(100 * Math.Clamp(share, 0, 1), 2).ToString(CultureInfo.InvariantCulture);
    }

    // Plain letters stay as they are: the attribute is escaped as a whole.
    private static readonly JsonSerializerOptions PointsAsText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Sample(string style) => style.StartsWith("line", StringComparison.Ordinal)
        ? $"<svg class=\"sample\" viewBox=\"0 0 28 12\" aria-hidden=\"true\"><polyline class=\"{style}\" points=\"1,6 27,6\"/></svg>"
        : style.StartsWith("dot", StringComparison.Ordinal)
            ? $"<svg class=\"sample\" viewBox=\"0 0 28 12\" aria-hidden=\"true\"><circle class=\"{style}\" cx=\"14\" cy=\"6\" r=\"4.5\"/></svg>"
            : $"<svg class=\"sample\" viewBox=\"0 0 28 12\" aria-hidden=\"true\"><rect class=\"{style}\" x=\"7\" y=\"1\" width=\"14\" height=\"11\"/></svg>";
}
