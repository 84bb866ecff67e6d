namespace Rollcall.Names;

/// <summary>Arabic letters with those that Persian, Dari, Pashto and Urdu add. Short vowels are not written.</summary>
internal static class ArabicLetters
{
    public const string Table = """
        ا Alef · أ Alef · إ Alef · آ A · ب B · ت T · ث Th · ج Dj · ح Hah · خ X · د D · ذ Dz · ر R · ز Z · س S
        ش Sh · ص S · ض Dz · ط T · ظ Z · ع Ayn · غ Gh · ف F · ق Q · ك K · ل L · م M · ن N · ه Heh · و Waw · ي Yeh
        ى Yeh · ة Heh · ء Apostrophe · ئ Yeh · ؤ Waw · پ P · چ Ch · ژ Zh · گ G · ک K · ی Yeh · ۀ Heh · ہ Heh · ھ Heh
        ٹ T · ڈ D · ړ R · ڑ R · ښ X · ځ Dz · څ Ts · ږ G · ڼ N · ې Yeh · ۍ Yeh · ں N · ے Yeh · ټ T · ډ D · ګ G · ڤ V · ە Heh
        ۆ O · ێ E · ڕ R · ڵ L
        """;
}
