namespace Rollcall.Names;

/// <summary>Greek letters in Latin by ELOT 743, which ISO 843 and passports share in the main.</summary>
internal static class GreekTables
{
    public const string Elot = """
        α a · β v · γ g · δ d · ε e · ζ z · η i · θ th · ι i · κ k · λ l · μ m · ν n · ξ x · ο o · π p · ρ r · σ s · ς s · τ t
        υ y · φ f · χ ch · ψ ps · ω o · ά a · έ e · ή i · ί i · ό o · ύ y · ώ o · ϊ i · ϋ y · ΐ i · ΰ y
        ου ou · ού ou · αυ av · ευ ev · γγ ng · γκ gk · γξ nx · γχ nch · ^μπ b · μπ mp
        """;
}

/// <summary>Arabic and Persian letters in Latin, consonants and long vowels only: the rest is not written.</summary>
internal static class ArabicTables
{
    public const string Consonants = """
        ا a · أ a · إ i · آ a · ب b · ت t · ث th · ج j · ح h · خ kh · د d · ذ dh · ر r · ز z · س s · ش sh · ص s · ض d · ط t · ظ z
        ع ‘ · غ gh · ف f · ق q · ك k · ل l · م m · ن n · ه h · و w · ي y · ى a · ة h · ء ’ · ئ ’ · ؤ ’ · پ p · چ ch · ژ zh · گ g · ک k
        ی y · ال al- · ^ال al- · ٹ t · ڈ d · ړ r · ښ sh · ځ dz · څ ts · ں n · ے e · ې e
        """;
}

/// <summary>Hebrew letters in Latin, consonants only.</summary>
internal static class HebrewTables
{
    public const string Consonants = """
        א a · ב b · ג g · ד d · ה h · ו v · ז z · ח h · ט t · י y · כ k · ך kh · ל l · מ m · ם m · נ n · ן n · ס s · ע a · פ p · ף f
        צ ts · ץ ts · ק k · ר r · ש sh · ת t · ג' j · צ' ch · ז' zh
        """;
}

/// <summary>Latin letters with marks in plain ones, as the machine-readable line of a passport has them (ICAO Doc 9303).</summary>
internal static class LatinTables
{
    public const string Plain = """
        á a · à a · â a · ä ae · ã a · å aa · æ ae · ç c · č c · ć c · ð d · đ d · é e · è e · ê e · ë e · ə e · ğ g · í i · ì i · î i · ï i
        ı i · ł l · ñ n · ń n · ó o · ò o · ô o · ö oe · õ o · ø oe · œ oe · ř r · ş s · š s · ś s · ß ss · þ th · ú u · ù u · û u · ü ue
        ý y · ž z · ź z · ż z · ’ · ”
        """;
}
