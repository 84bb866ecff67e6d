using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Joins clusters that, each taken together, are one person though the mean of their pairs says no: a row that says little is
/// neither here nor there for most entries, and speaks only in the light of all. Nine in ten sure is asked for.
/// </summary>
internal sealed class Uniting(Linking linking, EntryRegister register, double bound)
{
    private const int Rounds = 2;

    private readonly Profiles _profiles = new(linking, register);

    /// <summary>Joins clusters in place; each stays named by its smallest entry.</summary>
    public void Join(int[] clusters, IReadOnlyList<WeightedPair> pairs, int threads, CancellationToken cancel)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var members = Enumerable.Range(0, clusters.Length).GroupBy(i => clusters[i]).ToDictionary(g => g.Key, g => g.ToList());
            var across = pairs.Where(p => p.Weight > bound && clusters[p.Left] != clusters[p.Right])
                .Select(p => (A: Math.Min(clusters[p.Left], clusters[p.Right]), B: Math.Max(clusters[p.Left], clusters[p.Right])))
                .Distinct().Order().ToArray();
            var weights = new double[across.Length];
            Parallel.For(0, across.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
                weights[i] = _profiles.Weight(members[across[i].A], members[across[i].B]));
            var taken = new HashSet<int>();
            var worth = Enumerable.Range(0, across.Length).Where(i => weights[i] > bound + Caution.NineInTen);
            foreach (var i in worth.OrderByDescending(i => weights[i]).ThenBy(i => across[i]))
            {
                var (a, b) = across[i];
                if (!taken.Contains(a) && !taken.Contains(b))
                {
                    taken.Add(a);
                    taken.Add(b);
                    foreach (var entry in members[b])
                    {
                        clusters[entry] = a;
                    }
                }
            }
        }
    }
}
