namespace Rollcall.Linkage;

/// <summary>Several comparers as one.</summary>
public static class Comparers
{
    /// <summary>Sets the levels of all comparisons of all comparers, in their order.</summary>
    public static void Compare(this IReadOnlyList<Comparer> comparers, int left, int right, Span<byte> levels)
    {
        for (var i = 0; i < comparers.Count; i++)
        {
            var count = comparers[i].Comparisons.Count;
            comparers[i].Compare(left, right, levels[..count]);
            levels = levels[count..];
        }
    }

    /// <summary>Sets what the values add to each comparison's evidence, in bits.</summary>
    public static void Rarity(this IReadOnlyList<Comparer> comparers, int left, int right, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        for (var i = 0; i < comparers.Count; i++)
        {
            var count = comparers[i].Comparisons.Count;
            comparers[i].Rarity(left, right, levels[..count], bits[..count]);
            levels = levels[count..];
            bits = bits[count..];
        }
    }
}
