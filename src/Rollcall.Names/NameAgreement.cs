namespace Rollcall.Names;

/// <summary>How much two words, spelled so, speak for being one name.</summary>
public static class NameAgreement
{
    private const float Most = 6;
    private const float Least = -12;

    /// <summary>
    /// The logarithm to base 2 of P(this pair of spellings | the same name) / P(this pair | two different names),
    /// without the name's rarity: from -12 to 6, symmetric, 0 where nothing can be compared. Allocates nothing.
    /// </summary>
    public static float Bits(NamePart a, NamePart b)
    {
        ReadOnlySpan<Sound> x = a.Stem;
        ReadOnlySpan<Sound> y = b.Stem;
        if (x.IsEmpty || y.IsEmpty)
        {
            return 0;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return SoundCosts.Standard.Swap(x[0], y[0]) < 1.5f ? 1.5f : -4;
        }

        float distance = SoundDistance.Between(x, y, SoundCosts.Standard);
        if (a.EndingKind != b.EndingKind && a.Role == NameRole.Family && b.Role == NameRole.Family)
        {
            distance += 1.5f;
        }

        float length = (x.Length + y.Length) / 2f;
        return Math.Clamp(Most - distance * 10 / (1 + length), Least, Most);
    }

    /// <summary>True when the words are surely far apart; a quick test before <see cref="Bits"/>.</summary>
    public static bool Apart(NamePart a, NamePart b) =>
        !a.IsInitial && !b.IsInitial && PartKey.Difference(a.Signature, b.Signature) > 4;
}
