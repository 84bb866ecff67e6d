namespace Rollcall.Names;

/// <summary>How far apart two words are in their nearest readings, in units of <see cref="SoundCosts"/>.</summary>
internal static class NameDistance
{
    /// <summary>What it costs to assume the less usual reading of a word.</summary>
    public const int AnotherReading = 2 * SoundCosts.Unit;

    // A syllable written as one sign is not misspelled by a sound: 재형 and 재명 are two names.
    private const int Syllabic = 4;

    // What it costs that one word is the pet form of the other.
    private const int PetForm = 5 * SoundCosts.Unit;

    // Nearer than this, no other reading is tried.
    private const int Near = 2 * SoundCosts.Unit;
    private const int Hopeless = 3;

    // What it costs that an ending is left out; and what is as far as any two words are.
    private const int OtherEnding = 3 * SoundCosts.Unit;
    private const int Far = 64 * SoundCosts.Unit;

    /// <summary>The distance, or some number of at least <paramref name="enough"/> where that is no less.</summary>
    public static int Between(NamePart a, NamePart b, int enough = int.MaxValue)
    {
        if (a.Script > b.Script)
        {
            (a, b) = (b, a);
        }

        SoundCosts costs = SoundCosts.Of(a.Script, b.Script);
        if (a.Script == b.Script && a.Script is Script.Korean or Script.Chinese)
        {
            return SoundDistance.Between(a.Stem, b.Stem, costs) * Syllabic;
        }

        // No other reading brings together what differs in so many classes of consonants.
        bool hopeless = NamePart.Difference(a, b) > Hopeless;
        int best;
        if (a.EndingKind == b.EndingKind)
        {
            best = SoundDistance.Between(a.Stem, b.Stem, costs, enough);
            if (best <= Near)
            {
                return best;
            }
        }
        else if ((a.Role == NameRole.Family || b.Role == NameRole.Family) && !(IsTakenAndLeft(a.EndingKind) && IsTakenAndLeft(b.EndingKind)))
        {
            best = hopeless ? Far : SoundDistance.Between(a.Sounds, b.Sounds, costs, enough);
        }
        else
        {
            best = SoundDistance.Between(a.Stem, b.Stem, costs, enough);
            best += a.Role == NameRole.Family || b.Role == NameRole.Family ? OtherEnding : 0;
            best = hopeless ? best : Math.Min(best, SoundDistance.Between(a.Sounds, b.Sounds, costs, best));
        }

        // Two Armenian words are in one reading, whichever it is.
        if (best > Near && !hopeless && (a.Script != Script.Armenian || b.Script != Script.Armenian))
        {
            best = OtherReading(a.OtherStem, b.Stem, costs, best);
            best = OtherReading(a.Stem, b.OtherStem, costs, best);
        }

        return best > PetForm ? Math.Min(best, OfPetForm(a, b, costs, best)) : best;
    }

    /// <summary>True when the words meet in the Western Armenian reading only.</summary>
    public static bool IsWestern(NamePart a, NamePart b)
    {
        if (a.Script > b.Script)
        {
            (a, b) = (b, a);
        }

        int plain = SoundDistance.Between(a.Stem, b.Stem, SoundCosts.Of(a.Script, b.Script));
        bool armenian = a.Script == Script.Armenian || a.EndingKind == EndingKind.Yan || b.EndingKind == EndingKind.Yan;
        return armenian && plain > Near && Between(a, b) < plain && a.EndingKind == b.EndingKind;
    }

    // Vardanik for Vardan, Zaurik for Zaur.
    private static int OfPetForm(NamePart a, NamePart b, SoundCosts costs, int best)
    {
        ReadOnlySpan<Sound> x = WithoutPetEnding(a, b);
        ReadOnlySpan<Sound> y = WithoutPetEnding(b, a);
        return x.Length < a.Stem.Length || y.Length < b.Stem.Length ? SoundDistance.Between(x, y, costs, best - PetForm) + PetForm : int.MaxValue;
    }

    private static ReadOnlySpan<Sound> WithoutPetEnding(NamePart part, NamePart other) =>
        part.Role != NameRole.Family && part.Stem.Length > 4 && part.Stem.Length > other.Stem.Length
        && part.Stem[^2] == Sound.I && part.Stem[^1] is Sound.K or Sound.Kq or Sound.G or Sound.Q ? part.Stem[..^2] : part.Stem;

    // Azerbaijani names take and leave Russian endings (Məsimov, Məsimli); -dze and -shvili are never one name.
    private static bool IsTakenAndLeft(EndingKind ending) =>
        ending is EndingKind.None or EndingKind.Ov or EndingKind.Li or EndingKind.Zade;

    private static int OtherReading(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs, int best) =>
        a.IsEmpty || b.IsEmpty || best <= AnotherReading ? best : Math.Min(best, SoundDistance.Between(a, b, costs, best - AnotherReading) + AnotherReading);
}
