namespace Rollcall.Linkage;

/// <summary>The levels of all comparisons of a pair, four bits each. Pairs are many, patterns few: models work on patterns.</summary>
public readonly record struct Pattern(ulong Bits)
{
    /// <summary>The most comparisons that fit into a pattern.</summary>
    public const int MaxComparisons = 16;

    /// <summary>The level of the comparison with that number.</summary>
    public int this[int comparison] => (int)(Bits >> (4 * comparison)) & 0xF;

    /// <summary>Packs levels, the first comparison lowest.</summary>
    public static Pattern Pack(ReadOnlySpan<byte> levels)
    {
        var bits = 0UL;
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            bits = (bits << 4) | levels[i];
        }

        return new Pattern(bits);
    }
}
