using System.Collections.Immutable;
using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>The pairs that are worth listing, with what was made of them.</summary>
internal static class Matches
{
    public static IReadOnlyList<Match> Of(
        EntryRegister register, Linking linking, PairEvidence evidence, ImmutableArray<int> clusters, ReconcileOptions options)
    {
        var scored = linking.Pairs.ToDictionary(p => (p.Left, p.Right), linking.Weight);
        foreach (var pair in InOneCluster(clusters).Concat(register.Revisions))
        {
            scored[pair] = evidence.Weight(pair.Left, pair.Right);
        }

        return [.. scored
            .Select(s => Judge(s.Key.Item1, s.Key.Item2, s.Value, evidence, clusters, options))
            .Where(m => m.Probability >= options.ListedFrom || m.Verdict == Verdict.Same || m.Relation == Relation.Siblings)
            .OrderBy(m => m.Left).ThenBy(m => m.Right)];
    }

    private static Match Judge(int left, int right, double weight, PairEvidence evidence, ImmutableArray<int> clusters, ReconcileOptions options)
    {
        var probability = LinkModel.Probability(weight);
        var verdict = clusters[left] == clusters[right] ? Verdict.Same
            : probability >= options.PossibleFrom ? Verdict.Possible : Verdict.Different;
        var relation = verdict == Verdict.Same ? Relation.None : evidence.Relation(left, right);
        return new Match(left, right, weight, probability, verdict, relation);
    }

    private static IEnumerable<(int Left, int Right)> InOneCluster(ImmutableArray<int> clusters) =>
        from cluster in Enumerable.Range(0, clusters.Length).GroupBy(i => clusters[i])
        let members = cluster.ToList()
        where members.Count > 1
        from left in members
        from right in members
        where left < right
        select (left, right);
}
