namespace Rollcall.Names;

/// <summary>Latin letters and groups of letters as English, French, German, Polish, Turkish, Azerbaijani and South Slavic spellings use them.</summary>
internal static class LatinLetters
{
    public const string Table = """
        a A · b B · c LatinC · d D · e E · f F · g G · h LatinH · i I · j LatinJ · k K · l L · m M · n N · o O
        p P · q Q · r R · s S · t T · u U · v V · w W · x LatinX · y Schwa · z LatinZ · ' Apostrophe
        ə Ae · ä Ae · æ Ae · ı Schwa · ö Oe · ø Oe · œ Oe · ü Ue · ç Ch · ş Sh · ğ Gh · š Sh · č Ch · ć Tch · ž Zh
        ś Sh · ź Zh · ż Zh · ń N · ñ N · ł L · đ Dj · ð D · þ Th · ß S · ķ K · ģ G · ā A · ē E · ī I · ū U · ő Oe · ű Ue
        sh Sh · sch Sh · şç Sh Ch · zh Zh · kh X · gh Gh · ch LatinCh · tch Ch · tsch Ch · dzh Dj · dsch Dj · dj Dj · dsh Dj
        ts Ts · tz Ts · dz Dz · ph F · th Th · ck K · ou U · oo U · ee I · cz Ch · sz Sh · rz Zh · szcz Sh Ch · shch Sh Ch · schtsch Sh Ch
        ya Glide A · ye Glide E · yo Glide O · yu Glide U · yi Glide I · ia I A · iu I U · ay A Glide · ey E Glide · oy O Glide · uy U Glide
        ai A Glide · ei E Glide · ij I Glide · w W · wh W · rh R · dh D · ^x LatinX · eau O · au A U
        ^ishak I S LatinH A K · ^ishaq I S LatinH A Q · ^fath F A T LatinH · ^feth F E T LatinH · ^midhat M I D LatinH A T · ^mithat M I T LatinH A T
        """;
}
