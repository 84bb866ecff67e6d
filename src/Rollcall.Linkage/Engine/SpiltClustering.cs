namespace Rollcall.Linkage;

/// <summary>
/// Clusters of pairs that do not fit into memory. Components are found in one pass over the pairs; in a second the pairs within
/// components are put on disk by component; then as many components as fit are divided at a time. Components are independent of
/// each other, and their division of the order of pairs, so that the result is that of <see cref="Clustering"/>, to the last bit.
/// </summary>
internal static class SpiltClustering
{
    /// <summary>Clusters records.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="options">How to cluster.</param>
    /// <param name="cancel">Stops the run.</param>
    public static (int[] ClusterOf, IReadOnlyList<Contradiction> Contradictions) Run(
        int records, PairStore pairs, ClusteringOptions options, CancellationToken cancel)
    {
        var constraints = BindingConstraints.Of(records, options.Constraints);
        var components = new ConnectedComponents(records);
        pairs.Join(components, options.Threshold, options.Threads, cancel);
        for (var record = 0; record < constraints.AtomOf?.Length; record++)
        {
            components.Join(record, constraints.AtomOf[record]);
        }

        var clusterOf = components.Smallest();
        var (shareOf, sizes) = Shares(clusterOf, pairs, options.Threads, cancel);
        using var sorted = new PairFile(pairs.Folder);
        var starts = Array.ConvertAll(sizes, sorted.Reserve);
        Sort(clusterOf, shareOf, pairs, sorted, starts, options.Threads, cancel);
        for (var share = 0; share < sizes.Length; share++)
        {
            var own = new WeightedPair[sizes[share]];
            sorted.Read(starts[share], own);
            var current = share;

            // What was divided before stands as clusters, which begin no component of this share.
            Division.Of(clusterOf, own, options, constraints).Divide(first => shareOf[first] == current, cancel);
        }

        return (clusterOf, constraints.Contradictions);
    }

    /// <summary>
    /// Shares components out, so that the pairs of a share fit into memory, or are those of one component: for each component's
    /// smallest record its share, −1 for other records; and how many pairs each share has.
    /// </summary>
    private static (int[] ShareOf, long[] Sizes) Shares(int[] component, PairStore pairs, int threads, CancellationToken cancel)
    {
        var inside = new int[component.Length];
        Workers.Share(threads, pairs.Parts, part =>
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var pair in pairs[part])
            {
                if (component[pair.Left] == component[pair.Right])
                {
                    Interlocked.Increment(ref inside[component[pair.Left]]);
                }
            }
        });
        var shareOf = new int[component.Length];
        var sizes = new List<long> { 0 };
        for (var record = 0; record < component.Length; record++)
        {
            if (component[record] != record)
            {
                shareOf[record] = -1;
                continue;
            }

            if (sizes[^1] > 0 && sizes[^1] + inside[record] > Math.Max(pairs.MostHeld, 1))
            {
                sizes.Add(0);
            }

            sizes[^1] += inside[record];
            shareOf[record] = sizes.Count - 1;
        }

        return (shareOf, [.. sizes]);
    }

    private static void Sort(
        int[] component, int[] shareOf, PairStore pairs, PairFile to, long[] starts, int threads, CancellationToken cancel)
    {
        var next = starts.ToArray();
        Workers.Share(threads, pairs.Parts, part =>
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var share in pairs[part].Where(p => component[p.Left] == component[p.Right]).GroupBy(p => shareOf[component[p.Left]]))
            {
                WeightedPair[] own = [.. share];
                to.Write(Interlocked.Add(ref next[share.Key], own.Length) - own.Length, own);
            }
        });
    }
}
