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
    public static int[] Of(EntryRegister register, Linking linking, double threshold)
    {
        var bound = Math.Log2(threshold / (1 - threshold));
        var candidates = linking.Pairs.Select(p => (Key: (p.Left, p.Right), Weight: linking.Weight(p)))
            .Where(p => p.Weight > bound).ToDictionary(p => p.Key, p => p.Weight);
        foreach (var revision in register.Revisions)
        {
            candidates[revision] = RevisionBits + (candidates.TryGetValue(revision, out var weight) ? weight : linking.Weight(revision.Left, revision.Right));
        }

        var pairs = candidates.Select(c => new WeightedPair(c.Key.Left, c.Key.Right, Math.Clamp(c.Value, -Most, Most)))
            .OrderBy(p => p.Left).ThenBy(p => p.Right).ToList();
        return Clustering.Run(
            register.Entries.Count, pairs, bound, (left, right) => Math.Clamp(linking.Weight(left, right), -Most, Most));
    }
}
