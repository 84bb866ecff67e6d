namespace Rollcall.Names;

/// <summary>Armenian letters in the Eastern reading; the Western one is derived from it.</summary>
internal static class ArmenianLetters
{
    public const string Table = """
        ա A · բ B · գ G · դ D · ե E · զ Z · է E · ը Schwa · թ Th · ժ Zh · ի I · լ L · խ X · ծ Tz · կ K · հ H
        ձ Dz · ղ Gh · ճ Tch · մ M · յ Glide · ն N · շ Sh · ո O · չ Ch · պ P · ջ Dj · ռ Rr · ս S · վ V · տ T
        ր R · ց Ts · ւ V · փ Ph · ք Kq · օ O · ֆ F · և E V · ու U · ^ե Glide E · ^ո V O · ^ով O V · եւ E V
        իւ Glide U · յու Glide U · ^յ H · եա Glide A · ^եա Glide E A · էօ Oe · եօ Glide O · ոյ U Glide · այ$ A Glide
        """;
}
