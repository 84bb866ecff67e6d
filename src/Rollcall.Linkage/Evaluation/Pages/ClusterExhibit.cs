using System.Text;

namespace Rollcall.Linkage;

/// <summary>The clusters: how large they are, and which hang together by a thread.</summary>
internal static class ClusterExhibit
{
    private const int Shown = 25, RecordsShown = 8;

    public static IEnumerable<Exhibit> Of(EvaluationFigures figures)
    {
        if (figures.Data.Clusters is { } clusters)
        {
            yield return Of(figures.Data, clusters);
        }
    }

    private static Exhibit Of(EvaluationData data, IReadOnlyList<ClusterFigures> clusters)
    {
        var sizes = clusters.GroupBy(c => c.Size).OrderBy(g => g.Key).Select(g => (Size: g.Key, Clusters: g.LongCount())).ToList();
        var frail = clusters.Where(c => c.Size > 2 && (c.Bridges > 0 || c.Density < 0.5))
            .OrderBy(c => c.WeakestLink).ThenBy(c => c.Density).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var see = clusters.Count == 0 ? "No records were joined."
            : $"{PlainWords.Count(clusters.Count, "cluster joins", "clusters join")} {PlainWords.Number(clusters.Sum(c => (long)c.Size))} records; the largest joins {PlainWords.Number(clusters.Max(c => c.Size))}. A bridge is a link without which a cluster falls apart: if it is wrong, two are taken for one. {PlainWords.Count(frail.Count, "cluster of three or more hangs", "clusters of three or more hang")} by a bridge, or less than half of its pairs are links.";
        var todo = frail.Count == 0 ? "" : "Look at these first, the weakest link first. One wrong link joins everything on its two sides, so a minute here is worth more than anywhere else.";
        var html = new StringBuilder();
        if (sizes.Count > 0)
        {
            html.Append("<h3>Sizes</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Sizes of clusters\"><table class=\"bars\"><thead><tr><th scope=\"col\" class=\"number\">Records</th><th scope=\"col\">Clusters</th><th scope=\"col\" class=\"number\">How many</th></tr></thead><tbody>\n");
            var most = Math.Log10(sizes.Max(s => s.Clusters) + 1);
            foreach (var (size, count) in sizes.Take(30))
            {
                html.Append($"<tr><th scope=\"row\" class=\"number\">{size}</th><td class=\"where\">{Picture.CellBar(0, Math.Log10(count + 1) / most, "bar-same")}</td><td class=\"number\">{PlainWords.Number(count)}</td></tr>\n");
            }

            html.Append("</tbody></table></div>\n<p class=\"note\">The bars grow with the logarithm: a tenfold number is one step longer.</p>\n");
        }

        if (frail.Count > 0)
        {
            html.Append("<h3>To look at first</h3>\n");
            html.Append(string.Concat(frail.Take(Shown).Select(c => Frail(data, c))));
        }

        return new Exhibit("clusters", "Clusters", "Clusters, and what they hang by", see, todo, html.ToString(), [Sizes(sizes), Table(clusters, frail)]);
    }

    private static string Frail(EvaluationData data, ClusterFigures cluster)
    {
        var records = cluster.Records.Take(RecordsShown).Select(data.Record).ToList();
        var head = string.Concat(records.Select(r => $"<th scope=\"col\">{RecordHtml.Name(r)}</th>"));
        var more = cluster.Size > records.Count ? $"<p class=\"note\">The first {records.Count} of {PlainWords.Number(cluster.Size)} records.</p>" : "";
        return $"<details><summary><b>{HtmlText.Value(cluster.Id)}</b> <span>{PlainWords.Count(cluster.Size, "record", "records")}</span> <span>{PlainWords.Count(cluster.Bridges, "bridge", "bridges")}</span> <span>{PlainWords.Percent(cluster.Density)} of pairs are links</span> <span>weakest {PlainWords.Bits(cluster.WeakestLink, 1)} bits</span></summary>"
            + $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Records of cluster {HtmlText.Attribute(cluster.Id)}\"><table class=\"pair\"><thead><tr><th scope=\"col\">Column</th>{head}</tr></thead><tbody>{RecordHtml.Rows(data.Columns, records)}</tbody></table></div>{more}</details>\n";
    }

    private static ResultTable Sizes(List<(int Size, long Clusters)> sizes) => new(
        "cluster-sizes", "Sizes of clusters", [new("records", "Records", ResultKind.Whole), new("clusters", "Clusters", ResultKind.Whole)],
        [.. sizes.Select(s => (object?[])[(long)s.Size, s.Clusters])]);

    private static ResultTable Table(IReadOnlyList<ClusterFigures> clusters, List<ClusterFigures> frail) => new(
        "clusters", "Clusters, the frail ones first",
        [
            new("cluster", "Cluster", ResultKind.Text), new("records", "Records", ResultKind.Whole), new("links", "Links", ResultKind.Whole), new("density", "Density", ResultKind.Share),
            new("bridges", "Bridges", ResultKind.Whole), new("weakest_link", "Weakest link (bits)", ResultKind.Bits, 4), new("mean_weight", "Mean weight (bits)", ResultKind.Bits, 4),
        ],
        [
            .. frail.Concat(clusters.Except(frail).OrderByDescending(c => c.Size).ThenBy(c => c.Id, StringComparer.Ordinal))
                .Select(c => (object?[])[c.Id, (long)c.Size, c.Links, c.Density, (long)c.Bridges, c.WeakestLink, c.MeanWeight]),
        ]);
}
