namespace Rollcall.Names;

/// <summary>Hebrew letters; a geresh makes ג ז צ ת foreign sounds.</summary>
internal static class HebrewLetters
{
    public const string Table = """
        א Alef · ב B · ג G · ד D · ה Heh · ו Waw · ז Z · ח Hah · ט T · י Yeh · כ K · ך K · ל L · מ M · ם M · נ N · ן N
        ס S · ע Ayn · פ P · ף F · צ Tz · ץ Tz · ק Q · ר R · ש Sh · ת Th · ג' Dj · ז' Zh · צ' Ch · ץ' Ch · ת' Th · וו W · יי Glide
        """;
}
