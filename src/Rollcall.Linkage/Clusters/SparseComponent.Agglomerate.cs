namespace Rollcall.Linkage;

internal sealed partial class SparseComponent
{
    /// <summary>
    /// Average linkage. Joining two clusters never brings a third nearer than the nearer of the two was, so what waits in
    /// the queue is never too low: the first whose mean still holds is the best of all.
    /// </summary>
    private int[] Agglomerate(Dictionary<int, Tie>[] ties, CancellationToken cancel)
    {
        var clusterOfAtom = Enumerable.Range(0, _sizes.Length).ToArray();
        var sizes = _sizes.Select(s => (long)s).ToArray();
        var lists = Lists();
        var queue = new PriorityQueue<(int A, int B, double Mean), (double, int, int)>();
        for (var a = 0; a < ties.Length; a++)
        {
            foreach (var (b, _) in ties[a].Where(t => a < t.Key))
            {
                Offer(a, b);
            }
        }

        for (var steps = 0; queue.TryDequeue(out var best, out _); steps++)
        {
            if ((steps & 0xFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var (a, b, mean) = best;
            if (clusterOfAtom[a] != a || clusterOfAtom[b] != b || lists?[a].Overlaps(lists[b]) == true)
            {
                continue;
            }

            if (Mean(a, b) < mean)
            {
                Offer(a, b);
            }
            else if (ties[a].Count >= ties[b].Count)
            {
                Join(a, b);
            }
            else
            {
                Join(b, a);
            }
        }

        for (var i = 0; i < clusterOfAtom.Length; i++)
        {
            clusterOfAtom[i] = Root(i);
        }

        return clusterOfAtom;

        double Mean(int a, int b)
        {
            var pairs = sizes[a] * sizes[b];
            return ties[a][b] is { Barred: false } tie ? tie.Weight(pairs, _unseen) / pairs : 0;
        }

        void Offer(int a, int b)
        {
            if (Mean(a, b) is > 0 and var mean)
            {
                queue.Enqueue((a, b, mean), (-mean, Math.Min(a, b), Math.Max(a, b)));
            }
        }

        void Join(int kept, int gone)
        {
            foreach (var (other, tie) in ties[gone])
            {
                ties[other].Remove(gone);
                if (other != kept)
                {
                    Between(ties, kept, other) += tie;
                    Between(ties, other, kept) += tie;
                }
            }

            clusterOfAtom[gone] = kept;
            sizes[kept] += sizes[gone];
            lists?[kept].UnionWith(lists[gone]);
            foreach (var other in ties[gone].Keys.Where(other => other != kept))
            {
                Offer(kept, other);
            }

            ties[gone] = [];
        }

        int Root(int cluster)
        {
            while (clusterOfAtom[cluster] != cluster)
            {
                cluster = clusterOfAtom[cluster];
            }

            return cluster;
        }
    }

    /// <summary>For each atom the lists that hold it once; null where there are none.</summary>
    private HashSet<int>[]? Lists()
    {
        if (_enlisted.Count == 0)
        {
            return null;
        }

        var lists = new HashSet<int>[_sizes.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        foreach (var (atom, list) in _enlisted)
        {
            lists[atom].Add(list);
        }

        return lists;
    }
}
