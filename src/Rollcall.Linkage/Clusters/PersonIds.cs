using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// Person ids that stay from run to run. A cluster takes the id that most of its records had: of all clusters and ids the
/// two that share most records first, of equals the older (smaller) id, then the cluster with the smaller record. What is
/// left without an id gets a new one. So after a split the larger part keeps the id, after a merger the larger, or else
/// older, person's id stays. New ids never repeat one that was ever given.
/// </summary>
public sealed class PersonIds
{
    private PersonIds(ImmutableArray<long> idOf, long next, ImmutableArray<PersonIdChange> changes) =>
        (IdOf, Next, Changes) = (idOf, next, changes);

    /// <summary>For each record the id of its person, from 1.</summary>
    public ImmutableArray<long> IdOf { get; }

    /// <summary>The smallest id that was never given: to be kept for the next run, with the ids.</summary>
    public long Next { get; }

    /// <summary>Mergers, splits and moves, by the earlier id and the present one.</summary>
    public ImmutableArray<PersonIdChange> Changes { get; }

    /// <summary>Gives ids to the clusters of records with keys.</summary>
    /// <param name="clusterOf">For each record the smallest record of its cluster.</param>
    /// <param name="keys">For each record what tells it from run to run: its file and reference, say. No two the same.</param>
    /// <param name="earlier">The ids of the run before, by the records' keys.</param>
    /// <param name="next">The earlier run's <see cref="Next"/>; 1 where there was none.</param>
    /// <exception cref="ArgumentException">A key occurs twice; an earlier id is not from 1 to below <paramref name="next"/>.</exception>
    public static PersonIds Keep(
        ImmutableArray<int> clusterOf, IReadOnlyList<string> keys, IReadOnlyDictionary<string, long> earlier, long next)
    {
        if (keys.GroupBy(k => k).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Two records have the key {twice.Key}.", nameof(keys));
        }

        var kept = Keep(clusterOf, [.. keys.Select(key => earlier.GetValueOrDefault(key))], next);
        var present = keys.Where(earlier.ContainsKey).Select(key => earlier[key]).ToHashSet();
        var gone = earlier.Values.Distinct().Where(id => !present.Contains(id))
            .Select(id => new PersonIdChange(PersonIdChangeKind.Gone, id, null, 0));
        return new PersonIds(kept.IdOf, kept.Next, [.. kept.Changes.Concat(gone).OrderBy(c => c.From).ThenBy(c => c.To)]);
    }

    /// <summary>Gives ids to clusters.</summary>
    /// <param name="clusterOf">For each record the smallest record of its cluster.</param>
    /// <param name="earlier">For each record the id it had; 0 for a new record.</param>
    /// <param name="next">The earlier run's <see cref="Next"/>; 1 where there was none.</param>
    /// <exception cref="ArgumentException">An earlier id is negative, or not below <paramref name="next"/>.</exception>
    public static PersonIds Keep(ImmutableArray<int> clusterOf, ReadOnlySpan<long> earlier, long next)
    {
        foreach (var id in earlier)
        {
            if (id < 0 || id >= next)
            {
                throw new ArgumentException($"The earlier id {id} is not from 1 to {next - 1}, the ids given so far.", nameof(earlier));
            }
        }

        var shared = Shared(clusterOf, earlier);
        var idOfCluster = Assign(clusterOf.Length, shared);
        var first = next;
        for (var record = 0; record < clusterOf.Length; record++)
        {
            if (clusterOf[record] == record && idOfCluster[record] == 0)
            {
                idOfCluster[record] = next++;
            }
        }

        var ids = new long[clusterOf.Length];
        for (var record = 0; record < ids.Length; record++)
        {
            ids[record] = idOfCluster[clusterOf[record]];
        }

        return new PersonIds(ImmutableCollectionsMarshal.AsImmutableArray(ids), next, ChangesOf(shared, idOfCluster, first));
    }

    /// <summary>How many records each cluster has of each earlier id.</summary>
    private static List<(int Cluster, long Id, int Records)> Shared(ImmutableArray<int> clusterOf, ReadOnlySpan<long> earlier)
    {
        if (earlier.Length != clusterOf.Length)
        {
            throw new ArgumentException($"There are {clusterOf.Length} records but {earlier.Length} earlier ids.", nameof(earlier));
        }

        var cells = new List<(int Cluster, long Id)>(earlier.Length);
        for (var record = 0; record < earlier.Length; record++)
        {
            if (earlier[record] > 0)
            {
                cells.Add((clusterOf[record], earlier[record]));
            }
        }

        cells.Sort();
        var shared = new List<(int, long, int)>();
        for (int start = 0, end; start < cells.Count; start = end)
        {
            for (end = start + 1; end < cells.Count && cells[end] == cells[start];)
            {
                end++;
            }

            shared.Add((cells[start].Cluster, cells[start].Id, end - start));
        }

        return shared;
    }

    private static long[] Assign(int records, List<(int Cluster, long Id, int Records)> shared)
    {
        var idOfCluster = new long[records];
        var given = new HashSet<long>();
        foreach (var (cluster, id, _) in shared.OrderByDescending(s => s.Records).ThenBy(s => s.Id).ThenBy(s => s.Cluster))
        {
            if (idOfCluster[cluster] == 0 && given.Add(id))
            {
                idOfCluster[cluster] = id;
            }
        }

        return idOfCluster;
    }

    private static ImmutableArray<PersonIdChange> ChangesOf(List<(int Cluster, long Id, int Records)> shared, long[] idOfCluster, long first)
    {
        var present = shared.Where(s => idOfCluster[s.Cluster] == s.Id).Select(s => s.Id).ToHashSet();
        return [.. shared.Where(s => idOfCluster[s.Cluster] != s.Id)
            .Select(s => new PersonIdChange(
                !present.Contains(s.Id) ? PersonIdChangeKind.Merged : idOfCluster[s.Cluster] >= first ? PersonIdChangeKind.Split : PersonIdChangeKind.Moved,
                s.Id, idOfCluster[s.Cluster], s.Records))
            .OrderBy(c => c.From).ThenBy(c => c.To)];
    }
}
