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
        var pairs = linking.Pairs.Select(p => new WeightedPair(p.Left, p.Right, Bounded(linking.Weight(p))))
            .Concat(register.Revisions.Select(r => new WeightedPair(r.Left, r.Right, Bounded(RevisionBits + linking.Weight(r.Left, r.Right)))))
            .ToArray();
        var options = new ClusteringOptions
        {
            Method = ClusteringMethod.AverageLinkage,
            Threshold = bound,
            UnseenWeight = Math.Min(bound, -Most),
            Weight = (left, right) => Bounded(linking.Weight(left, right)),
            Threads = threads,
        };
        return Clustering.Run(register.Entries.Count, pairs, options, cancel).ClusterOf;
    }

    private static double Bounded(double weight) => Math.Clamp(weight, -Most, Most);
}
