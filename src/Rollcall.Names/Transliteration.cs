namespace Rollcall.Names;

/// <summary>
/// Names in the letters of another script, for display. Letters that a table lacks are left as they are. Matching does
/// not use it: what is lost here would be lost there.
/// </summary>
public static class Transliteration
{
    /// <summary>In Latin letters, by a published standard.</summary>
    public static string ToLatin(string text, LatinStandard standard = LatinStandard.BgnPcgn)
    {
        ArgumentNullException.ThrowIfNull(text);
        LetterMap map = standard switch
        {
            LatinStandard.Iso => LetterMap.LatinIso,
            LatinStandard.Passport => LetterMap.LatinPassport,
            _ => LetterMap.LatinBgn,
        };
        return map.Write(text);
    }

    /// <summary>In Russian letters, by the practical transcription that Russian lists use (Հր → Гр, c → дж).</summary>
    public static string ToCyrillic(string text) => Through(text, LetterMap.Cyrillic);

    /// <summary>In Armenian letters, as Armenian lists write foreign names.</summary>
    public static string ToArmenian(string text) => Through(text, LetterMap.Armenian);

    /// <summary>In Georgian letters, as Georgian lists write foreign names.</summary>
    public static string ToGeorgian(string text) => Through(text, LetterMap.Georgian);

    private static string Through(string text, LetterMap map)
    {
        ArgumentNullException.ThrowIfNull(text);
        return map.Write(text);
    }
}
