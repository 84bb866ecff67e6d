using System.Text;
using static Rollcall.Estimation.Scale;

namespace Rollcall.Estimation;

/// <summary>The estimates by method: a dot for the median, a line for the interval, beside the persons known.</summary>
internal static class EstimatesPicture
{
    private const double Left = 210, Right = 110, Width = 860, Line = 34, Top = 34;

    public static string Of(StratumEstimates stratum)
    {
        var rows = stratum.Rows.Where(r => r.Method != EstimationMethod.LincolnPetersen).ToList();
        var good = rows.Where(r => r.Refused is null).ToList();
        var known = stratum.Table.Observed;
        // A few intervals reach absurdly far; the picture is cut where it still shows the others apart.
        var most = Math.Min(good.Max(r => r.Upper), 12 * good.Max(r => r.Median));
        var scale = new Scale(0.92 * known, most * 1.04, Left, Width - Left - Right);
        var height = Top + (rows.Count * Line) + 34;
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"picture\" viewBox=\"0 0 {Width} {Point(height)}\" role=\"img\" aria-label=\"Estimates by method, with 95 % intervals, on a logarithmic scale; the table below has the numbers\">");
        for (var i = 0; i < rows.Count; i += 2)
        {
            svg.Append($"<rect class=\"stripe\" x=\"0\" y=\"{Point(Top + (i * Line))}\" width=\"{Width}\" height=\"{Line}\"/>");
        }

        foreach (var tick in scale.Ticks())
        {
            var x = Point(scale.At(tick));
            svg.Append($"<line class=\"axis\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Point(height - 28)}\"/><text class=\"small\" x=\"{x}\" y=\"{Point(height - 11)}\" text-anchor=\"middle\">{Words.Number(tick)}</text>");
        }

        var line = Point(scale.At(known));
        svg.Append($"<line class=\"known\" x1=\"{line}\" x2=\"{line}\" y1=\"{Top - 6}\" y2=\"{Point(height - 28)}\"/><text class=\"small\" x=\"{line}\" y=\"{Top - 14}\">known by name: {Words.Number(known)}</text>");
        for (var i = 0; i < rows.Count; i++)
        {
            Row(svg, rows[i], scale, Top + (i * Line) + (Line / 2));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Row(StringBuilder svg, Estimate row, Scale scale, double y)
    {
        svg.Append($"<text x=\"12\" y=\"{Point(y + 5)}\">{MethodWords.Label(row.Method)}</text>");
        if (row.Refused is { } gate)
        {
            svg.Append($"<text class=\"small\" x=\"{Point(scale.At(0) + 26)}\" y=\"{Point(y + 4)}\">refused: {gate.Name.Replace('_', ' ')}</text>");
            return;
        }

        var (low, high, at) = (Point(scale.At(row.Lower)), scale.At(row.Upper), Point(scale.At(row.Median)));
        var kind = row.Method == EstimationMethod.ChaoMth ? "bound" : "whisker";
        svg.Append($"<line class=\"{kind}\" x1=\"{low}\" x2=\"{Point(high)}\" y1=\"{Point(y)}\" y2=\"{Point(y)}\"/>");
        svg.Append($"<circle class=\"dot\" cx=\"{at}\" cy=\"{Point(y)}\" r=\"6\"/>");
        if (scale.IsBeyond(row.Upper))
        {
            svg.Append($"<text class=\"small\" x=\"{Point(high + 4)}\" y=\"{Point(y - 5)}\">→ {Words.Number(row.Upper)}</text>");
        }

        svg.Append($"<text x=\"{Width - 10}\" y=\"{Point(y + 5)}\" text-anchor=\"end\">{(row.Method == EstimationMethod.ChaoMth ? "≥ " : "")}{Words.Number(row.Median)}</text>");
    }
}
