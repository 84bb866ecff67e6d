namespace Rollcall.Linkage;

/// <summary>A pair of records with its match weight in bits.</summary>
public readonly record struct WeightedPair(int Left, int Right, double Weight);

/// <summary>
/// Makes clusters that do not chain: two clusters are joined while the mean weight of all pairs between them is above a
/// threshold, the best first (average linkage). A pair that nobody compared is asked for, so that two records without
/// anything in common count against a cluster that would hold both.
/// </summary>
public sealed class Clustering
{
    private readonly Func<int, int, double> _weight;
    private readonly double _threshold;
    private readonly int[] _clusterOf;
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<int, HashSet<int>> _neighbours = [];
    private readonly Dictionary<(int, int), double> _sums = [];
    private readonly PriorityQueue<(int A, int B, double Mean), (double, int, int)> _queue = new();

    private Clustering(int records, double threshold, Func<int, int, double> weight)
    {
        (_threshold, _weight) = (threshold, weight);
        _clusterOf = [.. Enumerable.Range(0, records)];
    }

    /// <summary>Clusters records.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="pairs">The candidate pairs, each once.</param>
    /// <param name="threshold">The mean weight in bits above which clusters are joined.</param>
    /// <param name="weight">The weight of any pair, for pairs that are no candidates.</param>
    /// <returns>For each record the smallest record of its cluster.</returns>
    public static int[] Run(int records, IReadOnlyList<WeightedPair> pairs, double threshold, Func<int, int, double> weight)
    {
        var clustering = new Clustering(records, threshold, weight);
        foreach (var pair in pairs)
        {
            clustering.Add(pair);
        }

        clustering.Join();
        return clustering._clusterOf;
    }

    private void Add(WeightedPair pair)
    {
        var (a, b) = pair.Left < pair.Right ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
        _sums[(a, b)] = pair.Weight;
        Neighbours(a).Add(b);
        Neighbours(b).Add(a);
        Offer(a, b, pair.Weight);
    }

    private void Join()
    {
        while (_queue.TryDequeue(out var best, out _))
        {
            var (a, b, mean) = best;
            if (_clusterOf[a] == a && _clusterOf[b] == b && Mean(a, b) == mean)
            {
                Join(a, b);
            }
        }
    }

    private void Join(int a, int b)
    {
        var (left, right) = (Members(a), Members(b));
        foreach (var other in Neighbours(a).Union(Neighbours(b)).Where(c => c != a && c != b).ToList())
        {
            var sum = Sum(a, other, left) + Sum(b, other, right);
            _sums.Remove(Ordered(a, other));
            _sums.Remove(Ordered(b, other));
            Neighbours(other).Remove(b);
            Neighbours(other).Add(a);
            Neighbours(a).Add(other);
            _sums[Ordered(a, other)] = sum;
        }

        _sums.Remove((a, b));
        Neighbours(a).Remove(b);
        _neighbours.Remove(b);
        foreach (var record in right)
        {
            _clusterOf[record] = a;
        }

        left.AddRange(right);
        _members.Remove(b);
        foreach (var other in Neighbours(a))
        {
            var (x, y) = Ordered(a, other);
            Offer(x, y, Mean(x, y));
        }
    }

    private void Offer(int a, int b, double mean)
    {
        if (mean > _threshold)
        {
            _queue.Enqueue((a, b, mean), (-mean, a, b));
        }
    }

    private double Sum(int cluster, int other, List<int> members)
    {
        if (_sums.TryGetValue(Ordered(cluster, other), out var known))
        {
            return known;
        }

        var sum = 0.0;
        foreach (var x in members)
        {
            foreach (var y in Members(other))
            {
                sum += _weight(x, y);
            }
        }

        return sum;
    }

    private double Mean(int a, int b) => _sums[(a, b)] / (Members(a).Count * Members(b).Count);

    private List<int> Members(int cluster)
    {
        if (!_members.TryGetValue(cluster, out var members))
        {
            _members[cluster] = members = [cluster];
        }

        return members;
    }

    private HashSet<int> Neighbours(int cluster)
    {
        if (!_neighbours.TryGetValue(cluster, out var neighbours))
        {
            _neighbours[cluster] = neighbours = [];
        }

        return neighbours;
    }

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
