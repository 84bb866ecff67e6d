using System.Numerics;
using System.Text;
using static Rollcall.Estimation.Scale;

namespace Rollcall.Estimation;

/// <summary>Which lists share how many persons: an UpSet plot (Lex et al. 2014), with an empty column for those on no list.</summary>
internal static class OverlapPicture
{
    private const int MostPatterns = 24;
    private const double Left = 230, Step = 30, Line = 26, Top = 150;

    public static string Of(CaptureTable table)
    {
        var patterns = Enumerable.Range(1, table.Counts.Count - 1).Where(x => table.Counts[x] > 0)
            .OrderByDescending(x => table.Counts[x]).ThenBy(x => BitOperations.PopCount((uint)x)).ThenBy(x => x).Take(MostPatterns).ToList();
        var lists = Enumerable.Range(0, table.Lists.Count).OrderByDescending(i => table.OnAll(1 << i)).ToList();
        var (width, height) = (Math.Max(Left + ((patterns.Count + 1) * Step) + 30, 520), Top + 26 + (lists.Count * Line));
        double most = Math.Max(1, patterns.Max(x => table.Counts[x])), widest = Math.Max(1, lists.Max(i => table.OnAll(1 << i)));
        double Y(int list) => Top + 30 + (lists.IndexOf(list) * Line);
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"picture\" viewBox=\"0 0 {Point(width)} {Point(height)}\" role=\"img\" aria-label=\"Overlap of the lists; patterns.csv has the numbers\">");
        for (var i = 0; i < lists.Count; i++)
        {
            var (y, size) = (Y(lists[i]), table.OnAll(1 << lists[i]));
            svg.Append(i % 2 == 0 ? $"<rect class=\"stripe\" x=\"0\" y=\"{Point(y - (Line / 2))}\" width=\"{Point(width)}\" height=\"{Line}\"/>" : "");
            svg.Append($"<rect class=\"bar\" x=\"{Point(Left - 14 - (60 * size / widest))}\" y=\"{Point(y - 6)}\" width=\"{Point(60 * size / widest)}\" height=\"12\"/>");
            svg.Append($"<text x=\"8\" y=\"{Point(y + 4)}\">{MethodWords.Html(MethodWords.Short(table.Lists[lists[i]], 14))} <tspan class=\"small\">{Words.Number(size)}</tspan></text>");
        }

        for (var i = 0; i < patterns.Count; i++)
        {
            Column(svg, table, patterns[i], lists, Left + (i * Step) + (Step / 2), most, Y);
        }

        Unknown(svg, lists, Left + (patterns.Count * Step) + (Step / 2), Y);
        return svg.Append("</svg>").ToString();
    }

    private static void Column(StringBuilder svg, CaptureTable table, int pattern, List<int> lists, double x, double most, Func<int, double> y)
    {
        var tall = Math.Max((Top - 30) * table.Counts[pattern] / most, 1);
        svg.Append($"<rect class=\"bar\" x=\"{Point(x - 8)}\" y=\"{Point(Top - tall)}\" width=\"16\" height=\"{Point(tall)}\"/>");
        svg.Append($"<text class=\"small\" x=\"{Point(x)}\" y=\"{Point(Top - tall - 5)}\" text-anchor=\"middle\">{Words.Number(table.Counts[pattern])}</text>");
        var on = lists.Where(i => (pattern >> i & 1) == 1).Select(y).ToList();
        svg.Append($"<line class=\"link\" x1=\"{Point(x)}\" x2=\"{Point(x)}\" y1=\"{Point(on.Min())}\" y2=\"{Point(on.Max())}\"/>");
        foreach (var i in lists)
        {
            svg.Append($"<circle class=\"{((pattern >> i & 1) == 1 ? "dot-on" : "dot-off")}\" cx=\"{Point(x)}\" cy=\"{Point(y(i))}\" r=\"5\"/>");
        }
    }

    private static void Unknown(StringBuilder svg, List<int> lists, double x, Func<int, double> y)
    {
        svg.Append($"<text x=\"{Point(x)}\" y=\"{Top - 6}\" text-anchor=\"middle\">?</text>");
        foreach (var i in lists)
        {
            svg.Append($"<circle class=\"dot-off\" cx=\"{Point(x)}\" cy=\"{Point(y(i))}\" r=\"5\"/>");
        }
    }
}
