using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Looks at a cluster as a whole: where its entries fall into two groups that, each taken together, are two persons, it is
/// parted. Namesakes and twins are told apart so, whom a row that says little had brought together.
/// </summary>
internal sealed class Parting(Linking linking, EntryRegister register, double bound)
{
    // Larger clusters are left as they are: there are none among persons, and the number of pairs grows with the square.
    private const int Largest = 60;

    private static readonly string[] Telling = ["given_names", "father_name", "birth_date", "service_no"];

    private readonly Caution _caution = new(linking.Scale);
    private readonly Profiles _profiles = new(linking, register);
    private readonly int[] _telling = [.. Telling.Select(linking.Number)];

    /// <summary>The persons of a cluster, in the order of their first entries.</summary>
    public IEnumerable<IReadOnlyList<int>> Part(IReadOnlyList<int> cluster)
    {
        if (cluster.Count is < 3 or > Largest || Worst(cluster) is not { } worst)
        {
            return [cluster];
        }

        return [.. Part(worst.Left), .. Part(worst.Right)];
    }

    private (List<int> Left, List<int> Right)? Worst(IReadOnlyList<int> cluster)
    {
        (List<int>, List<int>)? worst = null;
        var least = bound;
        foreach (var (left, right) in Divisions(cluster))
        {
            if (!left.Any(a => right.Any(b => register.Revisions.Contains((Math.Min(a, b), Math.Max(a, b)))))
                && _profiles.Weight(left, right) is var weight && weight < least)
            {
                (worst, least) = ((left, right), weight);
            }
        }

        return worst;
    }

    private IEnumerable<(List<int> Left, List<int> Right)> Divisions(IReadOnlyList<int> cluster)
    {
        var levels = Levels(cluster);
        foreach (var comparison in _telling)
        {
            foreach (var division in By(comparison, cluster, levels))
            {
                yield return division;
            }
        }
    }

    /// <summary>Groups of entries that do not contradict each other, each against all others; the silent go where they fit best.</summary>
    private IEnumerable<(List<int>, List<int>)> By(int comparison, IReadOnlyList<int> cluster, byte[,][] levels)
    {
        var n = cluster.Count;
        var groups = new ConnectedComponents(n);
        var states = new bool[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                if (levels[i, j][comparison] is > 0 and var level)
                {
                    states[i] = states[j] = true;
                    if (linking.Model.Bits(comparison, level) > 0)
                    {
                        groups.Join(i, j);
                    }
                }
            }
        }

        var groupOf = groups.Smallest();
        var roots = Enumerable.Range(0, n).Where(i => states[i] && groupOf[i] == i).ToList();
        if (roots.Count < 2)
        {
            yield break;
        }

        foreach (var root in roots.Take(roots.Count == 2 ? 1 : roots.Count))
        {
            var inside = Enumerable.Range(0, n).Where(i => states[i] && groupOf[i] == root).ToList();
            var outside = Enumerable.Range(0, n).Where(i => states[i] && groupOf[i] != root).ToList();
            var left = Enumerable.Range(0, n)
                .Where(i => states[i] ? groupOf[i] == root : Mean(i, inside) > Mean(i, outside)).Select(i => cluster[i]).ToList();
            if (left.Count < n)
            {
                yield return (left, [.. cluster.Except(left)]);
            }
        }

        double Mean(int entry, List<int> others) => others.Average(o => _caution.Weight(cluster[entry], cluster[o]));
    }

    private byte[,][] Levels(IReadOnlyList<int> cluster)
    {
        var comparisons = linking.Model.Comparisons.Count;
        var levels = new byte[cluster.Count, cluster.Count][];
        for (var i = 0; i < cluster.Count; i++)
        {
            for (var j = i + 1; j < cluster.Count; j++)
            {
                linking.Comparers.Compare(cluster[i], cluster[j], levels[i, j] = new byte[comparisons]);
            }
        }

        return levels;
    }
}
