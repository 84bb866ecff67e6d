using System.Globalization;
using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// Draws one plot as SVG. Colours come from the page's style by class. The same plot is drawn for a wide and for a narrow
/// screen, since a picture that is only shrunk has letters that nobody can read.
/// </summary>
internal sealed class SvgPlot
{
    private const double Right = 22, Top = 30, Bottom = 44;

    private readonly StringBuilder _marks = new();
    private readonly PlotAxis _x, _y;
    private readonly double _width, _height, _left;

    public SvgPlot(double width, double height, PlotAxis x, PlotAxis y)
    {
        (_width, _height, _x, _y) = (width, height, x, y);
        _left = 14 + (7 * Math.Max(3, y.Ticks.Max(t => t.Text.Length)));
    }

    /// <summary>A bar that stands on the axis.</summary>
    public void Bar(double from, double to, double value, string style)
    {
        var (left, right, top) = (X(from), X(to), Y(value));
        _marks.Append($"<rect class=\"{style}\" x=\"{N(left + 0.5)}\" y=\"{N(top)}\" width=\"{N(Math.Max(right - left - 1, 0.5))}\" height=\"{N(Y(_y.Min) - top)}\"/>");
    }

    /// <summary>A line through points.</summary>
    public void Line(IEnumerable<(double X, double Y)> points, string style) =>
        _marks.Append($"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(p => $"{N(X(p.X))},{N(Y(p.Y))}"))}\"/>");

    /// <summary>A point with an interval.</summary>
    public void Point(double x, double y, double low, double high, string style) => _marks.Append(
        $"<line class=\"{style}-interval\" x1=\"{N(X(x))}\" x2=\"{N(X(x))}\" y1=\"{N(Y(low))}\" y2=\"{N(Y(high))}\"/>"
        + $"<circle class=\"{style}\" cx=\"{N(X(x))}\" cy=\"{N(Y(y))}\" r=\"4\"/>");

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, string style) => _marks.Append($"<circle class=\"{style}\" cx=\"{N(X(x))}\" cy=\"{N(Y(y))}\" r=\"5\"/>");

    /// <summary>A line from top to bottom with a word above, on the side where there is room.</summary>
    public void Mark(double x, string words)
    {
        var at = X(x);
        var before = at > (_left + _width) / 2;
        _marks.Append($"<line class=\"mark\" x1=\"{N(at)}\" x2=\"{N(at)}\" y1=\"{N(Top - 18)}\" y2=\"{N(_height - Bottom)}\"/>");
        _marks.Append($"<text class=\"mark-words\" x=\"{N(before ? at - 5 : at + 5)}\" y=\"{N(Top - 10)}\"{(before ? " text-anchor=\"end\"" : "")}>{HtmlText.Plain(words)}</text>");
    }

    /// <summary>The picture, with a sentence for those who don't see it.</summary>
    public string Svg(string style, string sentence)
    {
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"{style}\" viewBox=\"0 0 {N(_width)} {N(_height)}\" role=\"img\" aria-label=\"{HtmlText.Attribute(sentence)}\"");
        svg.Append($" data-left=\"{N(_left)}\" data-right=\"{N(_width - Right)}\" data-top=\"{N(Top)}\" data-bottom=\"{N(_height - Bottom)}\" data-min=\"{N(_x.Min)}\" data-max=\"{N(_x.Max)}\">");
        foreach (var (at, text) in _y.Ticks)
        {
            svg.Append($"<line class=\"grid\" x1=\"{N(_left)}\" x2=\"{N(_width - Right)}\" y1=\"{N(Y(at))}\" y2=\"{N(Y(at))}\"/>");
            svg.Append($"<text class=\"tick\" text-anchor=\"end\" x=\"{N(_left - 6)}\" y=\"{N(Y(at) + 4)}\">{text}</text>");
        }

        foreach (var (at, text) in _x.Ticks)
        {
            svg.Append($"<line class=\"tick-mark\" x1=\"{N(X(at))}\" x2=\"{N(X(at))}\" y1=\"{N(_height - Bottom)}\" y2=\"{N(_height - Bottom + 5)}\"/>");
            svg.Append($"<text class=\"tick\" text-anchor=\"middle\" x=\"{N(X(at))}\" y=\"{N(_height - Bottom + 18)}\">{text}</text>");
        }

        svg.Append($"<text class=\"axis-label\" x=\"6\" y=\"12\">{HtmlText.Plain(_y.Label)}</text>");
        svg.Append($"<text class=\"axis-label\" text-anchor=\"end\" x=\"{N(_width - Right)}\" y=\"{N(_height - 6)}\">{HtmlText.Plain(_x.Label)}</text>");
        svg.Append(_marks);
        svg.Append($"<line class=\"axis\" x1=\"{N(_left)}\" x2=\"{N(_width - Right)}\" y1=\"{N(_height - Bottom)}\" y2=\"{N(_height - Bottom)}\"/>");
        return svg.Append("</svg>\n").ToString();
    }

    private double X(double value) => _left + (_x.Place(value) * (_width - Right - _left));

    private double Y(double value) => _height - Bottom - (_y.Place(value) * (_height - Bottom - Top));

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
