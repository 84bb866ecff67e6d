namespace Rollcall.Names;

/// <summary>Where Ukrainian, Belarusian, Serbian and Bulgarian differ from Russian in Latin.</summary>
internal static class SlavicTables
{
    /// <summary>The national system of 2010, which BGN/PCGN took over in 2019 and Ukrainian passports have.</summary>
    public const string Ukrainian = """
        г h · ґ g · е e · ^е e · є ie · ^є ye · и y · і i · ї i · ^ї yi · й i · ^й y · зг zgh · х kh · щ shch · ь · ъ · ю iu · ^ю yu · я ia · ^я ya
        ае ae · ее ee · ие ye · ое oe · уе ue · іе ie · ’ · ' · ʼ
        """;

    /// <summary>BGN/PCGN 1979 for Belarusian.</summary>
    public const string Belarusian = """
        г h · ґ g · е ye · ^е ye · ё yo · ^ё yo · ае aye · ее yeye · ое oye · уе uye · ые yye · эе eye · аё ayo · оё oyo · і i · й y · ў w · х kh · ь ’ · ье ’ye · ьё ’yo
        """;

    /// <summary>As Belarusian passports have it, by the rules of the Ministry of the Interior of 2008.</summary>
    public const string BelarusianPassport = """
        г h · е e · ^е e · ё io · ^ё io · й i · ў u · ь · ю iu · я ia · ае ae · ее ee · ое oe · уе ue · ые ye · эе ee · аё aio · оё oio · ье e · ьё io · ’ · '
        """;

    /// <summary>The Latin alphabet of Serbian itself, which BGN/PCGN took over in 2005.</summary>
    public const string Serbian = """
        ђ đ · ж ž · ј j · љ lj · њ nj · ћ ć · х h · ц c · ч č · џ dž · ш š · ^е e · ае ae · ее ee · ие ie · ое oe · уе ue
        """;

    /// <summary>Serbian in plain letters.</summary>
    public const string SerbianPassport = "ђ dj · ж z · ј j · љ lj · њ nj · ћ c · х h · ц c · ч c · џ dz · ш s";

    /// <summary>The streamlined system of the Bulgarian law of 2009, which BGN/PCGN took over in 2013 and passports have.</summary>
    public const string Bulgarian = """
        ж zh · й y · х h · ц ts · ч ch · ш sh · щ sht · ъ a · ь y · ю yu · я ya · е e · ^е e · ае ae · ее ee · ие ie · ое oe · уе ue · ъе ae
        """;
}
