namespace Rollcall.Linkage;

internal sealed partial class SparseComponent
{
    private const int MostRounds = 20;

    /// <summary>Moves single atoms to another cluster or out of all, in rounds, as long as that gains.</summary>
    private void Improve(Dictionary<int, Tie>[] ties, int[] clusterOfAtom, CancellationToken cancel)
    {
        var atoms = _sizes.Length;
        var sizes = new long[atoms];
        for (var i = 0; i < atoms; i++)
        {
            sizes[clusterOfAtom[i]] += _sizes[i];
        }

        var lists = Lists();
        var taken = new HashSet<(int Cluster, int List)>(_enlisted.Select(e => (clusterOfAtom[e.Atom], e.List)));
        var empty = new Queue<int>(Enumerable.Range(0, atoms).Where(cluster => sizes[cluster] == 0));
        var near = new Dictionary<int, Tie>();
        var better = true;
        for (var round = 0; better && round < MostRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            better = false;
            for (var i = 0; i < atoms; i++)
            {
                better |= TryMove(i);
            }
        }

        bool TryMove(int atom)
        {
            var from = clusterOfAtom[atom];
            near.Clear();
            foreach (var (other, tie) in ties[atom])
            {
                near[clusterOfAtom[other]] = near.GetValueOrDefault(clusterOfAtom[other]) + tie;
            }

            Leave(atom, from);
            var (best, most) = (from, near.GetValueOrDefault(from).Weight(_sizes[atom] * sizes[from], _unseen));
            foreach (var (cluster, tie) in near.OrderBy(n => n.Key))
            {
                var gain = tie.Weight(_sizes[atom] * sizes[cluster], _unseen);
                if (gain > most && !tie.Barred && lists?[atom].Any(list => taken.Contains((cluster, list))) != true)
                {
                    (best, most) = (cluster, gain);
                }
            }

            if (most < 0 && empty.TryDequeue(out var alone))
            {
                best = alone;
            }

            Enter(atom, best);
            if (best != from && sizes[from] == 0)
            {
                empty.Enqueue(from);
            }

            return best != from;
        }

        void Leave(int atom, int cluster)
        {
            sizes[cluster] -= _sizes[atom];
            foreach (var list in lists?[atom] ?? [])
            {
                taken.Remove((cluster, list));
            }
        }

        void Enter(int atom, int cluster)
        {
            sizes[cluster] += _sizes[atom];
            clusterOfAtom[atom] = cluster;
            foreach (var list in lists?[atom] ?? [])
            {
                taken.Add((cluster, list));
            }
        }
    }
}
