using System.Text;
using static Rollcall.Estimation.Scale;

namespace Rollcall.Estimation;

/// <summary>How probable each total is, by the two methods that give a distribution.</summary>
internal static class PosteriorPicture
{
    private const double Left = 30, Width = 860, Height = 250, Floor = 205, Top = 40;

    public static string? Of(StratumEstimates stratum)
    {
        var posteriors = PosteriorBins.Of(stratum, 150);
        if (posteriors.Count == 0)
        {
            return null;
        }

        double first = stratum.Table.Observed, last = posteriors.Max(p => p.Bins[^1].To);
        double X(double total) => Left + ((Width - (2 * Left)) * (total - first) / Math.Max(last - first, 1));
        var densest = posteriors.Max(p => p.Bins.Max(Density));
        var svg = new StringBuilder();
        svg.Append($"<svg class=\"picture\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"How probable each total is\">");
        foreach (var tick in Ticks(first, last))
        {
            svg.Append($"<line class=\"axis\" x1=\"{Point(X(tick))}\" x2=\"{Point(X(tick))}\" y1=\"{Top}\" y2=\"{Floor}\"/><text class=\"small\" x=\"{Point(X(tick))}\" y=\"{Floor + 18}\" text-anchor=\"middle\">{Words.Number(tick)}</text>");
        }

        var legend = Left;
        foreach (var (method, bins) in posteriors)
        {
            var kind = method == EstimationMethod.LatentClass ? "area other" : "area";
            svg.Append($"<path class=\"{kind}\" d=\"M{Point(X(bins[0].From))} {Floor}");
            foreach (var bin in bins)
            {
                svg.Append($"L{Point(X((bin.From + bin.To) / 2))} {Point(Floor - ((Floor - Top) * Density(bin) / densest))}");
            }

            svg.Append($"L{Point(X(bins[^1].To))} {Floor}Z\"/>");
            svg.Append($"<rect class=\"{kind}\" x=\"{Point(legend)}\" y=\"14\" width=\"24\" height=\"12\"/><text x=\"{Point(legend + 32)}\" y=\"25\">{MethodWords.Label(method)}</text>");
            legend += 190;
        }

        svg.Append($"<text class=\"small\" x=\"{Width - Left}\" y=\"{Height - 8}\" text-anchor=\"end\">persons in all; the axis starts at those known by name</text>");
        return svg.Append("</svg>").ToString();
    }

    private static double Density(PosteriorBin bin) => bin.Probability / (bin.To - bin.From + 1);

    private static IEnumerable<double> Ticks(double first, double last)
    {
        var raw = (last - first) / 8;
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(raw, 1))));
        var step = power * new[] { 1, 2, 5, 10 }.First(d => d * power >= raw);
        for (var tick = Math.Ceiling(first / step) * step; tick <= last; tick += step)
        {
            yield return tick;
        }
    }
}
