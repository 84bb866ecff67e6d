namespace Rollcall.Names;

/// <summary>Latin words that look German (Hachwerdjan, Wachtang) read as such: ch is kh, j is y.</summary>
internal static class GermanReading
{
    /// <summary>The other reading of a word, or null where nothing looks German.</summary>
    public static Sound[]? Of(ReadOnlySpan<char> letters, ReadOnlySpan<Sound> stem)
    {
        bool german = letters.IndexOf('w') >= 0 || letters.IndexOf("sch") >= 0 || letters.EndsWith("jan");
        if (!german || stem.IndexOfAny(Sound.LatinCh, Sound.LatinJ) < 0)
        {
            return null;
        }

        Sound[] read = stem.ToArray();
        read.AsSpan().Replace(Sound.LatinCh, Sound.X);
        read.AsSpan().Replace(Sound.LatinJ, Sound.Glide);
        return read;
    }
}
