namespace Rollcall.Names;

/// <summary>Armenian letters in Latin by three standards, and Latin and Russian ones in Armenian.</summary>
internal static class ArmenianTables
{
    /// <summary>BGN/PCGN 1981.</summary>
    public const string Bgn = """
        ա a · բ b · գ g · դ d · ե e · զ z · է e · ը y · թ t’ · ժ zh · ի i · լ l · խ kh · ծ ts · կ k · հ h · ձ dz · ղ gh · ճ ch
        մ m · յ y · ն n · շ sh · ո o · չ ch’ · պ p · ջ j · ռ rr · ս s · վ v · տ t · ր r · ց ts’ · ւ v · փ p’ · ք k’ · օ o · ֆ f
        և ev · եւ ev · ^և yev · ^ե ye · ^ո vo · ^ով ov · ու u · այ ay · ոյ oy
        """;

    /// <summary>ISO 9985:1996.</summary>
    public const string Iso9985 = """
        ա a · բ b · գ g · դ d · ե e · զ z · է ē · ը ë · թ t’ · ժ ž · ի i · լ l · խ x · ծ ç · կ k · հ h · ձ j · ղ ġ · ճ č̣
        մ m · յ y · ն n · շ š · ո o · չ č · պ p · ջ ǰ · ռ ṙ · ս s · վ v · տ t · ր r · ց c’ · ւ w · փ p’ · ք k’ · օ ò · ֆ f
        և ew · ու ow
        """;

    /// <summary>As Armenian passports have it: BGN/PCGN without its apostrophes and doubled r.</summary>
    public const string Passport = "թ t · չ ch · ռ r · ց ts · փ p · ք k · ^ե ye";

    /// <summary>Azerbaijani, Turkish and English names in Armenian letters.</summary>
    public const string FromLatin = """
        a ա · b բ · c ջ · d դ · e ե · f ֆ · g գ · h հ · i ի · j ժ · k կ · l լ · m մ · n ն · o ո · p պ · q ղ · r ր · s ս · t տ
        u ու · v վ · w վ · x խ · y յ · z զ · ə ա · ä ա · ö յո · ü յու · ı ը · ç չ · ş շ · ğ ղ · ^e է · ^o օ · ^ö օ
        sh շ · ch չ · zh ժ · kh խ · gh ղ · ts ց · dz ձ · ev և · ^ev էվ · ya յա · ye ե · yev և · iyev իև
        """;

    /// <summary>Russian names in Armenian letters.</summary>
    public const string FromRussian = """
        а ա · б բ · в վ · г գ · д դ · е ե · ё յո · ж ժ · з զ · и ի · й յ · к կ · л լ · м մ · н ն · о ո · п պ · р ր · с ս · т տ
        у ու · ф ֆ · х խ · ц ց · ч չ · ш շ · щ շչ · ъ · ы ի · ь · э է · ю յու · я յա · ев և · ^ев և · дж ջ · дз ձ · ^о օ
        ий ի · ый ի · і ի · ї յի · є ե · ґ գ · ў վ
        """;

    /// <summary>Georgian names in Armenian letters: the aspirates and ejectives answer one another.</summary>
    public const string FromGeorgian = """
        ა ա · ბ բ · გ գ · დ դ · ე ե · ვ վ · ზ զ · თ թ · ი ի · კ կ · ლ լ · მ մ · ნ ն · ო ո · პ պ · ჟ ժ · რ ր · ს ս · ტ տ · უ ու
        ფ փ · ქ ք · ღ ղ · ყ ղ · შ շ · ჩ չ · ც ց · ძ ձ · წ ծ · ჭ ճ · ხ խ · ჯ ջ · ჰ հ · ^ე է · ^ო օ
        """;
}
