namespace Rollcall.Names;

/// <summary>How much two words, spelled so, speak for being one name.</summary>
public static class NameAgreement
{
    private const float InitialAgrees = 2;
    private const float InitialContradicts = -5;

    /// <summary>
    /// The logarithm to base 2 of P(this pair of spellings | the same name) / P(this pair | two different names),
    /// without the name's rarity: from -12 to 6, symmetric, 0 where nothing can be compared. Allocates nothing.
    /// </summary>
    public static float Bits(NamePart a, NamePart b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Stem.IsEmpty || b.Stem.IsEmpty)
        {
            return 0;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return InitialBits(a, b);
        }

        int distance = NameDistance.Between(a, b);
        return Calibration.Of(a.Script, b.Script).Bits(distance, a.Stem.Length, b.Stem.Length);
    }

    /// <summary>True when the words are surely far apart; a quick test before <see cref="Bits"/>.</summary>
    public static bool Apart(NamePart a, NamePart b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return !a.IsInitial && !b.IsInitial && PartKey.Difference(a.Signature, b.Signature) > 4;
    }

    private static float InitialBits(NamePart a, NamePart b)
    {
        if (a.Script > b.Script)
        {
            (a, b) = (b, a);
        }

        int swap = SoundCosts.Of(a.Script, b.Script).Swaps[(int)a.Stem[0] * SoundCosts.Width + (int)b.Stem[0]];
        return swap <= 3 * SoundCosts.Unit ? InitialAgrees : InitialContradicts;
    }
}
