namespace Rollcall.Names;

/// <summary>Georgian letters. The ejectives (კ პ ტ ყ წ ჭ) keep classes of their own, which Latin merges.</summary>
internal static class GeorgianLetters
{
    public const string Table = """
        ა A · ბ B · გ G · დ D · ე E · ვ V · ზ Z · თ Th · ი I · კ K · ლ L · მ M · ნ N · ო O · პ P · ჟ Zh
        რ R · ს S · ტ T · უ U · ფ Ph · ქ Kq · ღ Gh · ყ Q · შ Sh · ჩ Ch · ც Ts · ძ Dz · წ Tz · ჭ Tch · ხ X
        ჯ Dj · ჰ H · ჲ Glide · ჱ E Glide · ჳ V I · ჴ X · ჵ O
        """;
}
