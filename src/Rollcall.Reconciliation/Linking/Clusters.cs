using System.Collections.Immutable;
using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>Which entries are held to be one person.</summary>
internal static class Clusters
{
    /// <summary>What a list's own word is worth that two of its rows are one person, in bits; facts can still outweigh it.</summary>
    public const double RevisionBits = 30;

    // A single pair counts neither way for more than this, so that one mistake cannot outvote everything else.
    private const double Most = 25;

    /// <summary>For each entry the smallest entry of its cluster.</summary>
    public static ImmutableArray<int> Of(EntryRegister register, Linking linking, double threshold, int threads, CancellationToken cancel)
    {
        var bound = Math.Log2(threshold / (1 - threshold));
        var caution = new Caution(linking.Scale);
        var pairs = linking.Pairs.Select(p => new WeightedPair(p.Left, p.Right, Bounded(caution.Weight(p))))
            .Concat(register.Revisions.Select(r => new WeightedPair(r.Left, r.Right, Bounded(RevisionBits + caution.Weight(r.Left, r.Right)))))
            .ToArray();
        var options = new ClusteringOptions
        {
            Method = ClusteringMethod.AverageLinkage,
            Threshold = bound,
            UnseenWeight = Math.Min(bound, -Most),
            Weight = (left, right) => Bounded(caution.Weight(left, right)),
            Threads = threads,
        };
        var clusters = Clustering.Run(register.Entries.Count, pairs, options, cancel).ClusterOf;
        var parted = Parted(clusters, new Parting(linking, register, bound), threads, cancel);
        new Uniting(linking, register, bound).Join(parted, pairs, threads, cancel);
        return [.. parted];
    }

    private static int[] Parted(ImmutableArray<int> clusters, Parting parting, int threads, CancellationToken cancel)
    {
        var parted = clusters.ToArray();
        var groups = Enumerable.Range(0, clusters.Length).GroupBy(i => clusters[i]).Where(g => g.Count() > 2).Select(g => g.ToList()).ToList();
        Parallel.ForEach(groups, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, group =>
        {
            foreach (var person in parting.Part(group))
            {
                foreach (var entry in person)
                {
                    parted[entry] = person.Min();
                }
            }
        });
        return parted;
    }

    private static double Bounded(double weight) => Math.Clamp(weight, -Most, Most);
}
