namespace Rollcall.Names;

/// <summary>Georgian letters in Latin by three standards, and Latin, Russian and Armenian ones in Georgian.</summary>
internal static class GeorgianTables
{
    /// <summary>The national system of 2002, which BGN/PCGN took over in 2009.</summary>
    public const string National = """
        ა a · ბ b · გ g · დ d · ე e · ვ v · ზ z · თ t · ი i · კ k’ · ლ l · მ m · ნ n · ო o · პ p’ · ჟ zh · რ r · ს s · ტ t’ · უ u
        ფ p · ქ k · ღ gh · ყ q’ · შ sh · ჩ ch · ც ts · ძ dz · წ ts’ · ჭ ch’ · ხ kh · ჯ j · ჰ h
        """;

    /// <summary>ISO 9984:1996.</summary>
    public const string Iso9984 = """
        ა a · ბ b · გ g · დ d · ე e · ვ v · ზ z · თ t’ · ი i · კ k · ლ l · მ m · ნ n · ო o · პ p · ჟ ž · რ r · ს s · ტ t · უ u
        ფ p’ · ქ k’ · ღ ḡ · ყ q · შ š · ჩ č’ · ც c’ · ძ j · წ c · ჭ č · ხ x · ჯ ǰ · ჰ h
        """;

    /// <summary>As Georgian passports have it: the national system without its apostrophes.</summary>
    public const string Passport = "კ k · პ p · ტ t · ყ q · წ ts · ჭ ch";

    /// <summary>Azerbaijani, Turkish and English names in Georgian letters.</summary>
    public const string FromLatin = """
        a ა · b ბ · c ჯ · d დ · e ე · f ფ · g გ · h ჰ · i ი · j ჟ · k კ · l ლ · m მ · n ნ · o ო · p პ · q ყ · r რ · s ს · t ტ
        u უ · v ვ · w ვ · x ხ · y ი · z ზ · ə ა · ä ა · ö ო · ü იუ · ı ი · ç ჩ · ş შ · ğ ღ
        sh შ · ch ჩ · zh ჟ · kh ხ · gh ღ · ts ც · dz ძ
        """;

    /// <summary>Russian names in Georgian letters.</summary>
    public const string FromRussian = """
        а ა · б ბ · в ვ · г გ · д დ · е ე · ё ო · ж ჟ · з ზ · и ი · й ი · к კ · л ლ · м მ · н ნ · о ო · п პ · р რ · с ს · т ტ
        у უ · ф ფ · х ხ · ц ც · ч ჩ · ш შ · щ შჩ · ъ · ы ი · ь · э ე · ю იუ · я ია · дж ჯ · дз ძ · ий ი · і ი · ї ი · є ე
        """;

    /// <summary>Armenian names in Georgian letters: the aspirates and ejectives answer one another.</summary>
    public const string FromArmenian = """
        ա ა · բ ბ · գ გ · դ დ · ե ე · զ ზ · է ე · ը ი · թ თ · ժ ჟ · ի ი · լ ლ · խ ხ · ծ წ · կ კ · հ ჰ · ձ ძ · ղ ღ · ճ ჭ · մ მ
        յ ი · ն ნ · շ შ · ո ო · չ ჩ · պ პ · ջ ჯ · ռ რ · ս ს · վ ვ · տ ტ · ր რ · ց ც · ւ ვ · փ ფ · ք ქ · օ ო · ֆ ფ · և ევ
        եւ ევ · ու უ · ^ո ვო
        """;
}
