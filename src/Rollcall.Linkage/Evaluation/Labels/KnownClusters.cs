namespace Rollcall.Linkage;

/// <summary>
/// The truth as a column: records with the same value are the same. Every pair that is the same can be counted, so that
/// those which blocking missed are counted too.
/// </summary>
public sealed class KnownClusters
{
    private readonly int[] _cluster;
    private readonly IReadOnlyList<int>? _list;

    private KnownClusters(int[] cluster, IReadOnlyList<int>? list) => (_cluster, _list) = (cluster, list);

    /// <summary>How many records have no value: nothing is known of their pairs.</summary>
    public int Unknown => _cluster.Count(c => c < 0);

    /// <summary>Reads the truth.</summary>
    /// <param name="values">For each record the value of the column; null or empty if it is not known.</param>
    /// <param name="lists">For each record its list, if only pairs of two lists count; null if all do.</param>
    public static KnownClusters Of(IReadOnlyList<string?> values, IReadOnlyList<int>? lists = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var cluster = new int[values.Count];
        for (var i = 0; i < cluster.Length; i++)
        {
            var value = values[i];
            if (string.IsNullOrEmpty(value))
            {
                cluster[i] = -1;
            }
            else if (!numbers.TryGetValue(value, out cluster[i]))
            {
                cluster[i] = numbers[value] = numbers.Count;
            }
        }

        return new KnownClusters(cluster, lists);
    }

    /// <summary>Whether two records are the same; null if that is not known or the pair does not count.</summary>
    public bool? Same(int left, int right) =>
        _cluster[left] < 0 || _cluster[right] < 0 || (_list is not null && _list[left] == _list[right]) ? null : _cluster[left] == _cluster[right];

    /// <summary>How many pairs are the same.</summary>
    public long CountSame()
    {
        var all = Choose(_cluster.Where(c => c >= 0).CountBy(c => c));
        return _list is null ? all : all - Choose(Enumerable.Range(0, _cluster.Length).Where(i => _cluster[i] >= 0).CountBy(i => (_cluster[i], _list[i])));
    }

    /// <summary>Each pair that is the same, the smaller record first, in order of records.</summary>
    public IEnumerable<(int Left, int Right)> PairsThatAreSame()
    {
        var members = Enumerable.Range(0, _cluster.Length).Where(i => _cluster[i] >= 0).ToLookup(i => _cluster[i]);
        return from left in Enumerable.Range(0, _cluster.Length)
               where _cluster[left] >= 0
               from right in members[_cluster[left]]
               where right > left && (_list is null || _list[left] != _list[right])
               select (left, right);
    }

    private static long Choose<T>(IEnumerable<KeyValuePair<T, int>> counts) => counts.Sum(c => (long)c.Value * (c.Value - 1) / 2);
}
