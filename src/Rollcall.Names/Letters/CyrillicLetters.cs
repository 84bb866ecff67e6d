namespace Rollcall.Names;

/// <summary>Cyrillic letters: Russian, with those that Ukrainian, Belarusian, Azerbaijani, Kazakh, Serbian and Bulgarian add.</summary>
internal static class CyrillicLetters
{
    public const string Table = """
        а A · б B · в V · г CyrillicG · д D · е E · ё Glide O · ж Zh · з Z · и I · й Glide · к K · л L · м M
        н N · о O · п P · р R · с S · т T · у U · ф F · х X · ц Ts · ч Ch · ш Sh · щ Sh Ch · ъ None · ы Schwa
        ь None · э E · ю Glide U · я Glide A · ^е Glide E · дж Dj · дз Dz · тс Ts · ье Glide E · ьо Glide O
        і I · ї Glide I · є Glide E · ґ G · ў W · ә Ae · ҹ Dj · ҝ G · ғ Gh · һ H · ө Oe · ү Ue · ұ U · қ Q
        ң N · ҳ H · ҷ Dj · ӣ I · ӯ U · ј Glide · љ L · њ N · ћ Tch · ђ Dj · џ Dj · ѕ Dz · ѓ G · ќ K · ӊ N
        """;
}
