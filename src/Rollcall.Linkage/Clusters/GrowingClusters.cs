using System.Collections.Immutable;

namespace Rollcall.Linkage;

/// <summary>
/// Clusters to which records and pairs are added: only components that change are divided anew. The result is the same as
/// of <see cref="Clustering.Run"/> on all that was added, since components do not depend on each other. Components are
/// found anew each time, which takes some milliseconds a million pairs. Not for use by several threads at once.
/// </summary>
public sealed class GrowingClusters
{
    private readonly ClusteringOptions _options;
    private int[] _componentOf = [];
    private int[] _clusterOf = [];
    private WeightedPair[] _pairs = new WeightedPair[16];
    private int _pairCount;
    private ClusteringConstraints? _constraints;

    /// <summary>Starts without records.</summary>
    /// <param name="options">How to cluster; the same throughout, but for the constraints, which <see cref="Add"/> can replace.</param>
    public GrowingClusters(ClusteringOptions options) => (_options, _constraints) = (options, options.Constraints);

    /// <summary>For each record the smallest record of its cluster.</summary>
    public ImmutableArray<int> ClusterOf => [.. _clusterOf];

    /// <summary>Constraints that contradict each other, as of <see cref="Clustering.Contradictions"/>.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; private set; } = [];

    /// <summary>How many records belong to components that the last addition changed, and that were divided anew.</summary>
    public int Touched { get; private set; }

    /// <summary>Adds records and pairs.</summary>
    /// <param name="records">How many records are new; they are numbered on from those there are.</param>
    /// <param name="pairs">The new pairs, among new records and between new and old ones.</param>
    /// <param name="constraints">All constraints that hold from now on, for old and new records; null to keep those there are.</param>
    /// <param name="cancel">Stops the run within a second; the clusters are then what they were before.</param>
    /// <exception cref="ArgumentException">As of <see cref="Clustering.Run"/>.</exception>
    public void Add(int records, ReadOnlySpan<WeightedPair> pairs, ClusteringConstraints? constraints = null, CancellationToken cancel = default)
    {
        var options = _options with { Constraints = constraints ?? _constraints };
        var count = _clusterOf.Length + records;
        var pairCount = _pairCount + pairs.Length;
        if (_pairs.Length < pairCount)
        {
            Array.Resize(ref _pairs, Math.Max(pairCount, 2 * _pairs.Length));
        }

        pairs.CopyTo(_pairs.AsSpan(_pairCount));
        var division = Division.Of(count, _pairs.AsMemory(0, pairCount), options, cancel);
        var (componentOf, clusterOf) = (division.ClusterOf.ToArray(), division.ClusterOf);
        var changed = Changed(componentOf, pairs, options.Constraints);
        for (var record = 0; record < _clusterOf.Length; record++)
        {
            clusterOf[record] = changed[componentOf[record]] ? clusterOf[record] : _clusterOf[record];
        }

        division.Divide(smallest => changed[smallest], cancel);
        (_componentOf, _clusterOf, _pairCount, _constraints) = (componentOf, clusterOf, pairCount, options.Constraints);
        Contradictions = division.Contradictions;
        Touched = componentOf.Count(component => changed[component]);
    }

    /// <summary>For each component, at its smallest record, whether its records, pairs or constraints are not what they were.</summary>
    private bool[] Changed(int[] componentOf, ReadOnlySpan<WeightedPair> pairs, ClusteringConstraints? constraints)
    {
        var changed = new bool[componentOf.Length];
        var sizes = new int[componentOf.Length];
        for (var record = 0; record < componentOf.Length; record++)
        {
            sizes[componentOf[record]]++;
            changed[componentOf[record]] |= record >= _clusterOf.Length || _componentOf[record] != componentOf[record];
        }

        foreach (var component in _componentOf)
        {
            sizes[component]--;
        }

        for (var component = 0; component < sizes.Length; component++)
        {
            changed[component] |= sizes[component] != 0;
        }

        foreach (var pair in pairs)
        {
            changed[componentOf[pair.Left]] |= componentOf[pair.Left] == componentOf[pair.Right];
        }

        foreach (var record in Reworded(_constraints ?? new(), constraints ?? new()))
        {
            changed[componentOf[record]] = true;
        }

        return changed;
    }

    /// <summary>The records of which constraints say something else than before.</summary>
    private IEnumerable<int> Reworded(ClusteringConstraints before, ClusteringConstraints now)
    {
        if (ReferenceEquals(before, now))
        {
            return [];
        }

        var (freeBefore, freeNow) = (before.DuplicateFree.ToHashSet(), now.DuplicateFree.ToHashSet());
        var lists = Enumerable.Range(0, _clusterOf.Length)
            .Where(record => List(before, freeBefore, record) != List(now, freeNow, record));
        var links = before.MustLink.Except(now.MustLink).Concat(now.MustLink.Except(before.MustLink))
            .Concat(before.CannotLink.Except(now.CannotLink)).Concat(now.CannotLink.Except(before.CannotLink));
        return lists.Concat(links.SelectMany(link => new[] { link.Left, link.Right }));

        static int List(ClusteringConstraints constraints, HashSet<int> free, int record) =>
            free.Count > 0 && free.Contains(constraints.ListOf![record]) ? constraints.ListOf[record] : -1;
    }
}
