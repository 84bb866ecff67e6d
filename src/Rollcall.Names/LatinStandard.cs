namespace Rollcall.Names;

/// <summary>A published way to write names of another script in Latin letters.</summary>
public enum LatinStandard
{
    /// <summary>
    /// BGN/PCGN: Russian 1947, Armenian 1981, Georgian 2009, Azerbaijani 1993, Ukrainian 2019, Belarusian 1979, Serbian 2005, Bulgarian 2013. Greek
    /// by ELOT 743, Hebrew 2018 without its vowels, Arabic and Persian by consonants, since the vowels are not written.
    /// </summary>
    BgnPcgn,

    /// <summary>ISO 9 (Cyrillic), ISO 9985 (Armenian), ISO 9984 (Georgian), ISO 843 (Greek): a letter for a letter, with marks.</summary>
    Iso,

    /// <summary>As in travel documents: ICAO Doc 9303 and the national rules that follow it; plain letters only.</summary>
    Passport,
}
