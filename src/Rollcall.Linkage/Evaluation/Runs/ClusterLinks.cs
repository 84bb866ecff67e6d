namespace Rollcall.Linkage;

/// <summary>
/// Figures of clusters from the links within them. Bridges are found by one depth-first search over all links (Tarjan 1974),
/// without recursion, so that a cluster may be of any size.
/// </summary>
internal sealed class ClusterLinks
{
    private readonly int[] _start, _to, _entered, _low;
    private readonly WeightedPair[] _links;
    private readonly bool[] _bridge;

    private ClusterLinks(int records, WeightedPair[] links)
    {
        _links = links;
        _bridge = new bool[links.Length];
        (_entered, _low, _start, _to) = (new int[records], new int[records], new int[records + 1], new int[2 * links.Length]);
        foreach (var link in links)
        {
            _start[link.Left + 1]++;
            _start[link.Right + 1]++;
        }

        for (var r = 0; r < records; r++)
        {
            _start[r + 1] += _start[r];
        }

        var next = _start[..records];
        for (var l = 0; l < links.Length; l++)
        {
            _to[next[links[l].Left]++] = l;
            _to[next[links[l].Right]++] = l;
        }
    }

    /// <summary>The figures of each cluster of two records and more, by their smallest record.</summary>
    /// <param name="clusterOf">For each record the smallest record of its cluster.</param>
    /// <param name="pairs">Pairs with their weights, each once.</param>
    /// <param name="threshold">The weight from which a pair is a link.</param>
    /// <param name="id">The id of a cluster by its smallest record.</param>
    public static IReadOnlyList<ClusterFigures> Of(IReadOnlyList<int> clusterOf, IEnumerable<WeightedPair> pairs, double threshold, Func<int, string> id)
    {
        var links = new ClusterLinks(clusterOf.Count, [.. pairs.Where(p => p.Weight >= threshold && clusterOf[p.Left] == clusterOf[p.Right])]);
        links.FindBridges();
        var members = Enumerable.Range(0, clusterOf.Count).ToLookup(r => clusterOf[r]);
        var within = Enumerable.Range(0, links._links.Length).ToLookup(l => clusterOf[links._links[l].Left]);
        return
        [
            .. members.Where(c => c.Skip(1).Any()).Select(c =>
            {
                var weights = within[c.Key].Select(l => links._links[l].Weight).ToList();
                return new ClusterFigures(
                    id(c.Key), c.Count(), weights.Count, within[c.Key].Count(l => links._bridge[l]),
                    weights.Count > 0 ? weights.Min() : double.NaN, weights.Count > 0 ? weights.Average() : double.NaN, [.. c.Take(20)]);
            }),
        ];
    }

    private void FindBridges()
    {
        var at = _start[..^1];
        var path = new Stack<(int Record, int By)>();
        var clock = 0;
        for (var root = 0; root < _entered.Length; root++)
        {
            if (_entered[root] > 0)
            {
                continue;
            }

            _entered[root] = _low[root] = ++clock;
            path.Push((root, -1));
            while (path.TryPeek(out var top))
            {
                var (record, by) = top;
                if (at[record] == _start[record + 1])
                {
                    path.Pop();
                    if (by >= 0)
                    {
                        var before = path.Peek().Record;
                        _low[before] = Math.Min(_low[before], _low[record]);
                        _bridge[by] = _low[record] > _entered[before];
                    }

                    continue;
                }

                var link = _to[at[record]++];
                var next = _links[link].Left == record ? _links[link].Right : _links[link].Left;
                if (link == by)
                {
                    continue;
                }

                if (_entered[next] > 0)
                {
                    _low[record] = Math.Min(_low[record], _entered[next]);
                }
                else
                {
                    _entered[next] = _low[next] = ++clock;
                    path.Push((next, link));
                }
            }
        }
    }
}
