namespace Rollcall.Names;

/// <summary>How far apart two words are in their nearest readings, in units of <see cref="SoundCosts"/>.</summary>
internal static class NameDistance
{
    /// <summary>What it costs to assume the Western reading.</summary>
    public const int Western = SoundCosts.Unit;

    /// <summary>What it costs that the endings are of different kinds: Məsimov and Məsimli.</summary>
    private const int OtherEnding = 3 * SoundCosts.Unit;

    // Nearer than this, no other reading is tried.
    private const int Near = 2 * SoundCosts.Unit;

    public static int Between(NamePart a, NamePart b)
    {
        if (a.Script > b.Script)
        {
            (a, b) = (b, a);
        }

        SoundCosts costs = SoundCosts.Of(a.Script, b.Script);
        int best = SoundDistance.Between(a.Stem, b.Stem, costs);
        if (a.EndingKind != b.EndingKind)
        {
            best = Math.Min(best + OtherEnding, SoundDistance.Between(a.Sounds, b.Sounds, costs));
        }

        if (best > Near && a.Script != Script.Armenian | b.Script != Script.Armenian)
        {
            best = OtherReading(a.WesternStem, b.Stem, costs, best);
            best = OtherReading(a.Stem, b.WesternStem, costs, best);
        }

        return best;
    }

    private static int OtherReading(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs, int best) =>
        a.IsEmpty || b.IsEmpty ? best : Math.Min(best, SoundDistance.Between(a, b, costs) + Western);
}
