namespace Rollcall.Names;

/// <summary>
/// Armenian in the Western reading, in which voiced and voiceless stops change places: Կարապետյան is Garabedian. Latin
/// spellings from the diaspora are read back the same way.
/// </summary>
internal static class WesternReading
{
    /// <summary>The other reading of a word, or null where the convention does not reach it.</summary>
    public static Sound[]? Of(ReadOnlySpan<Sound> sounds, Script script, EndingKind ending)
    {
        if (script != Script.Armenian && (script != Script.Latin || ending != EndingKind.Yan))
        {
            return null;
        }

        Sound[] western = sounds.ToArray();
        bool changed = false;
        for (int i = 0; i < western.Length; i++)
        {
            Sound swapped = script == Script.Armenian ? Spoken(western[i]) : Written(western[i]);
            changed |= swapped != western[i];
            western[i] = swapped;
        }

        return changed ? western : null;
    }

    private static Sound Spoken(Sound letter) => letter switch
    {
        Sound.B => Sound.Ph,
        Sound.P => Sound.B,
        Sound.G => Sound.Kq,
        Sound.K => Sound.G,
        Sound.D => Sound.Th,
        Sound.T => Sound.D,
        Sound.Dz => Sound.Ts,
        Sound.Tz => Sound.Dz,
        Sound.Dj => Sound.Ch,
        Sound.Tch => Sound.Dj,
        _ => letter,
    };

    private static Sound Written(Sound heard) => heard switch
    {
        Sound.B => Sound.P,
        Sound.P => Sound.B,
        Sound.G => Sound.K,
        Sound.K => Sound.G,
        Sound.D => Sound.T,
        Sound.T => Sound.D,
        Sound.Dz => Sound.Ts,
        Sound.Ch => Sound.Dj,
        Sound.Dj => Sound.Ch,
        _ => heard,
    };
}
