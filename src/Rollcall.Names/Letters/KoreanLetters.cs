namespace Rollcall.Names;

/// <summary>
/// The letters of Hangul syllables: initial consonants, vowels, final consonants. ㅓ and ㅡ have sounds of their own, which
/// romanisations spell in many ways (eo, u, o; eu, u, or nothing).
/// </summary>
internal static class KoreanLetters
{
    public const string Table = """
        ᄀ G · ᄁ Kq · ᄂ N · ᄃ D · ᄄ Th · ᄅ R · ᄆ M · ᄇ B · ᄈ P · ᄉ S · ᄊ Tz · ᄋ None · ᄌ Dj · ᄍ Tch
        ᄎ Ch · ᄏ K · ᄐ T · ᄑ Ph · ᄒ H · ᅡ A · ᅢ Ae · ᅣ Glide A · ᅤ Glide Ae · ᅥ Oe · ᅦ E · ᅧ Glide Oe · ᅨ Glide E · ᅩ O
        ᅪ W A · ᅫ W Ae · ᅬ W E · ᅭ Glide O · ᅮ U · ᅯ W Oe · ᅰ W E · ᅱ W I · ᅲ Glide U · ᅳ Schwa · ᅴ I · ᅵ I · ᆨ K · ᆩ K
        ᆪ K · ᆫ N · ᆬ N · ᆭ N · ᆮ T · ᆯ L · ᆰ K · ᆱ M · ᆲ L · ᆳ L · ᆴ L · ᆵ P · ᆶ L · ᆷ M
        ᆸ P · ᆹ P · ᆺ T · ᆻ T · ᆼ N G · ᆽ T · ᆾ T · ᆿ K · ᇀ T · ᇁ P · ᇂ T · ᆯᄅ L
        """;
}
