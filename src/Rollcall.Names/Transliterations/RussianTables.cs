namespace Rollcall.Names;

/// <summary>Cyrillic letters in Latin by three standards, and Latin, Armenian and Georgian ones in Russian.</summary>
internal static class RussianTables
{
    /// <summary>BGN/PCGN 1947 for Russian, with the letters of Ukrainian (2019), Belarusian (1979) and Azerbaijani (1993).</summary>
    public const string Bgn = """
        а a · б b · в v · г g · д d · е e · ё ë · ж zh · з z · и i · й y · к k · л l · м m · н n · о o · п p · р r
        с s · т t · у u · ф f · х kh · ц ts · ч ch · ш sh · щ shch · ъ ” · ы y · ь ’ · э e · ю yu · я ya
        ^е ye · ае aye · ее eye · ие iye · ое oye · уе uye · ые yye · эе eye · юе yuye · яе yaye · ье ’ye · ъе ”ye
        ^ё yë · аё ayë · оё oyë · ье ’ye · ьё ’yë
        і i · ї i · є ie · ^є ye · ^ї yi · ґ g · ў w · ә ə · ҹ c · ҝ g · ғ ğ · һ h · ө ö · ү ü · ј y
        қ q · ң ng · ұ u · ћ ć · ђ đ · џ dž · љ lj · њ nj
        """;

    /// <summary>ISO 9:1995.</summary>
    public const string Iso9 = """
        а a · б b · в v · г g · д d · е e · ё ë · ж ž · з z · и i · й j · к k · л l · м m · н n · о o · п p · р r
        с s · т t · у u · ф f · х h · ц c · ч č · ш š · щ ŝ · ъ ʺ · ы y · ь ʹ · э è · ю û · я â
        і ì · ї ï · є ê · ґ g̀ · ў ǔ · ә a̋ · ҹ ĉ · ғ ġ · һ ḥ · ө ô · ү ù · ј ǰ · қ ķ · ң ṇ · ћ ć · ђ đ · џ d̂ · љ l̂ · њ n̂
        """;

    /// <summary>ICAO Doc 9303 for Russian, as Russian passports have it since 2013.</summary>
    public const string Passport = """
        е e · ё e · й i · ъ ie · ы y · ь · э e · ю iu · я ia · ^е e · ^ё e · ае ae · ее ee · ие ie · ое oe · уе ue · ые ye · эе ee
        юе iue · яе iae · ье e · ъе iee · аё ae · оё oe · ьё e
        """;

    /// <summary>Azerbaijani, Turkish and English names as Russian lists have them.</summary>
    public const string FromLatin = """
        a а · b б · c дж · d д · e е · f ф · g г · h г · i и · j ж · k к · l л · m м · n н · o о · p п · q г · r р · s с · t т
        u у · v в · w в · x х · y й · z з · ə а · ä э · ö ё · ü ю · ı ы · ç ч · ş ш · ğ г · ^e э · ^ö о · ^ü у
        sh ш · ch ч · zh ж · kh х · gh г · ts ц · dz дз · ya я · yu ю · yo ё · ye е · ia иа · iy ий · yev ев · iyev иев · ^x х · ay ай · ey ей
        """;

    /// <summary>Armenian names as Russian lists have them.</summary>
    public const string FromArmenian = """
        ա а · բ б · գ г · դ д · ե е · զ з · է э · ը ы · թ т · ժ ж · ի и · լ л · խ х · ծ ц · կ к · հ · ձ дз · ղ г · ճ ч · մ м
        յ й · ն н · շ ш · ո о · չ ч · պ п · ջ дж · ռ р · ս с · վ в · տ т · ր р · ց ц · ւ в · փ п · ք к · օ о · ֆ ф
        և ев · եւ ев · ^և ев · ու у · ^ո во · յա я · յու ю · յո ё · յան ян · ^հ · ^հր гр · ^հմ м · ^ղ к · ^հովհ ов · հր гр
        """;

    /// <summary>Georgian names as Russian lists have them.</summary>
    public const string FromGeorgian = """
        ა а · ბ б · გ г · დ д · ე е · ვ в · ზ з · თ т · ი и · კ к · ლ л · მ м · ნ н · ო о · პ п · ჟ ж · რ р · ს с · ტ т · უ у
        ფ п · ქ к · ღ г · ყ к · შ ш · ჩ ч · ც ц · ძ дз · წ ц · ჭ ч · ხ х · ჯ дж · ჰ · ია ия · ^ე э
        """;
}
