namespace Rollcall.Names;

/// <summary>The scripts whose letters have tables; learned costs are kept by pair of these.</summary>
internal enum Script : byte
{
    Unknown,
    Latin,
    Cyrillic,
    Armenian,
    Georgian,
    Arabic,
    Hebrew,
    Greek,

    /// <summary>Hangul.</summary>
    Korean,

    /// <summary>Chinese signs, read by way of pinyin.</summary>
    Chinese,
}

internal static class Scripts
{
    public const int Count = 10;

    /// <summary>The script of a letter; <see cref="Script.Unknown"/> for what is no letter of the scripts known.</summary>
    public static Script Of(char c) => c switch
    {
        < 'A' => Script.Unknown,
        <= 'z' => char.IsAsciiLetter(c) ? Script.Latin : Script.Unknown,
        < '\u00c0' => Script.Unknown,
        <= '\u024f' => Script.Latin,
        '\u0259' => Script.Latin,
        >= '\u0370' and <= '\u03ff' => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0531' and <= '\u0587' => Script.Armenian,
        >= '\u05d0' and <= '\u05ea' => Script.Hebrew,
        >= '\u0621' and <= '\u064a' => Script.Arabic,
        >= '\u066e' and <= '\u06d5' => Script.Arabic,
        >= '\u10a0' and <= '\u10ff' => Script.Georgian,
        >= '\u1100' and <= '\u11ff' => Script.Korean,
        >= '\u1c90' and <= '\u1cbf' => Script.Georgian,
        >= '\u1e00' and <= '\u1eff' => Script.Latin,
        >= '\u1f00' and <= '\u1fff' => Script.Greek,
        _ => Script.Unknown,
    };
}
