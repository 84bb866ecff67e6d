namespace Rollcall.Names;

/// <summary>How much two words, spelled so, speak for being one name.</summary>
public static class NameAgreement
{
    private const float InitialAgrees = 2;
    private const float InitialContradicts = -5;

    // Two forms of one name, however far apart they sound; and two names that are both known, near as they may sound.
    private const float FormsOfOne = 7;
    private const float ShortFormOfOne = 5;
    private const float TwoNames = -5;

    // Classes of consonants that one word surely has and the other has not. Of 1,000 attested spellings of a name that are
    // at all alike fewer than one differs in more, save where mistakes of scanners and typists come to it.
    private const int MostDifferent = 2;
    private const int Misspelled = SoundCosts.Unit;

    /// <summary>
    /// The logarithm to base 2 of P(this pair of spellings | the same name) / P(this pair | two different names),
    /// without the name's rarity: from -12 to 8, symmetric, 0 where nothing can be compared. Allocates nothing.
    /// </summary>
    public static float Bits(NamePart a, NamePart b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Weigh(a, b, false);
    }

    /// <summary>The same, but in less time for words that have no more than <see cref="Calibration.HopelessBits"/>: some number no greater than that.</summary>
    internal static float BitsIfAny(NamePart a, NamePart b) => Weigh(a, b, true);

    private static float Weigh(NamePart a, NamePart b, bool hopelessIsEnough)
    {
        if (a.Stem.IsEmpty || b.Stem.IsEmpty)
        {
            return 0;
        }

        if (a.IsInitial || b.IsInitial)
        {
            return InitialBits(a, b);
        }

        if (a.Script != b.Script && a.Surname is { } surname && b.Surname is { } other && surname.Meets(other))
        {
            return FormsOfOne;
        }

        Calibration calibration = Calibration.Of(a.Script, b.Script);
        int enough = hopelessIsEnough ? calibration.Hopeless(a.Stem.Length, b.Stem.Length) : int.MaxValue;
        int distance = NameDistance.Between(a, b, enough);
        float bits = calibration.Bits(distance, a.Stem.Length, b.Stem.Length);
        return Known(bits, distance, a, b);
    }

    /// <summary>True when the words are surely far apart; a quick test before <see cref="Bits"/>.</summary>
    public static bool Apart(NamePart a, NamePart b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int different = NamePart.Difference(a, b);
        return different > MostDifferent && MayNotMeet(a, b);
    }

    /// <summary>True when the words are not even close.</summary>
    internal static bool HardlyOne(NamePart a, NamePart b) =>
        NamePart.Difference(a, b) > 0 && MayNotMeet(a, b);

    // Initials, and names that are one however far apart they sound, are never apart.
    private static bool MayNotMeet(NamePart a, NamePart b) =>
        !a.IsInitial && !b.IsInitial
        && (a.Surname is null || b.Surname is null || !a.Surname.Meets(b.Surname))
        && (a.Known is null || b.Known is null || !a.Known.Meets(b.Known));

    private static bool IsWithoutVowels(NamePart part) => part.Script is Script.Arabic or Script.Hebrew;

    private static float Known(float bits, int distance, NamePart a, NamePart b)
    {
        if (a.Known is not { } known || b.Known is not { } other)
        {
            return bits;
        }

        // What Korean and Chinese make of a foreign name sounds just like many.
        bool foreign = a.Script >= Script.Korean || b.Script >= Script.Korean;

        // Without vowels, what sounds just like a name may be another: there the keys must tell them apart too.
        bool unsure = IsWithoutVowels(a) || IsWithoutVowels(b);
        if (a.KnownExactly is { } one && b.KnownExactly is { } two && !one.Meets(two) && !foreign && !(unsure && known.Meets(other)))
        {
            return distance > Misspelled ? Math.Min(bits, TwoNames) : bits;
        }

        if (!known.Meets(other))
        {
            return bits;
        }

        bool otherEnding = a.EndingKind != b.EndingKind && (a.Role == NameRole.Family || b.Role == NameRole.Family);
        bool fullForms = known.Canonical is not null && other.Canonical is not null;
        return otherEnding ? bits : Math.Max(bits, fullForms ? FormsOfOne : ShortFormOfOne);
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
