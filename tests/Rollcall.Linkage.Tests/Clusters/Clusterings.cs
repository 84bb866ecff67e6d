using CsCheck;

namespace Rollcall.Linkage.Tests;

/// <summary>Plain versions of what clustering computes, and inputs for it.</summary>
internal static class Clusterings
{
    /// <summary>Pairs of records, smaller first and each once, with weights that are whole eighths of a bit.</summary>
    public static Gen<WeightedPair[]> Pairs(int records, int most) =>
        Gen.Select(Gen.Int[0, records - 1], Gen.Int[0, records - 1], Gen.Int[-80, 80]).Array[0, most].Select(rows => rows
            .Where(r => r.Item1 < r.Item2).DistinctBy(r => (r.Item1, r.Item2))
            .Select(r => new WeightedPair(r.Item1, r.Item2, r.Item3 / 8.0)).ToArray());

    /// <summary>Clusters, and stops with the test.</summary>
    public static Clustering Run(int records, WeightedPair[] pairs, ClusteringOptions options) =>
        Clustering.Run(records, pairs, options, TestContext.Current.CancellationToken);

    /// <summary>The sum of weights inside clusters, pairs never seen included.</summary>
    public static double Value(IReadOnlyList<int> clusterOf, WeightedPair[] pairs, double unseen)
    {
        var weights = pairs.ToDictionary(p => (p.Left, p.Right), p => p.Weight);
        return (from i in Enumerable.Range(0, clusterOf.Count)
                from j in Enumerable.Range(i + 1, clusterOf.Count - i - 1)
                where clusterOf[i] == clusterOf[j]
                select weights.GetValueOrDefault((i, j), unseen)).Sum();
    }

    /// <summary>Every way to divide records into clusters, as clusters' numbers.</summary>
    public static IEnumerable<int[]> All(int records)
    {
        if (records == 0)
        {
            return [[]];
        }

        return from rest in All(records - 1)
               from cluster in Enumerable.Range(0, rest.DefaultIfEmpty(-1).Max() + 2)
               select (int[])[.. rest, cluster];
    }

    /// <summary>True where no cluster holds what constraints keep apart.</summary>
    public static bool Keeps(IReadOnlyList<int> clusterOf, ClusteringConstraints constraints) =>
        constraints.CannotLink.All(c => clusterOf[c.Left] != clusterOf[c.Right])
        && constraints.MustLink.All(m => clusterOf[m.Left] == clusterOf[m.Right])
        && Enumerable.Range(0, clusterOf.Count)
            .Where(i => constraints.ListOf is not null && constraints.DuplicateFree.Contains(constraints.ListOf[i]))
            .GroupBy(i => (clusterOf[i], constraints.ListOf![i])).All(g => g.Count() == 1);

    /// <summary>Average linkage by looking at every pair of clusters before each joining.</summary>
    public static int[] AverageLinkage(int records, WeightedPair[] pairs, double unseen)
    {
        var clusterOf = Enumerable.Range(0, records).ToArray();
        var sizes = Enumerable.Repeat(1, records).ToArray();
        var sums = new double[records, records];
        for (var i = 0; i < records * records; i++)
        {
            sums[i / records, i % records] = unseen;
        }

        foreach (var (left, right, weight) in pairs)
        {
            sums[left, right] = sums[right, left] = weight;
        }

        while (true)
        {
            var (a, b, best) = (-1, -1, 0.0);
            for (var i = 0; i < records; i++)
            {
                for (var j = i + 1; j < records && sizes[i] > 0; j++)
                {
                    if (sizes[j] > 0 && sums[i, j] / (sizes[i] * sizes[j]) is var mean && mean > best)
                    {
                        (a, b, best) = (i, j, mean);
                    }
                }
            }

            if (a < 0)
            {
                return clusterOf;
            }

            for (var i = 0; i < records; i++)
            {
                sums[a, i] = sums[i, a] += sums[b, i];
                clusterOf[i] = clusterOf[i] == b ? a : clusterOf[i];
            }

            (sizes[a], sizes[b]) = (sizes[a] + sizes[b], 0);
        }
    }
}
