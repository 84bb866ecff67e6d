namespace Rollcall.Names;

/// <summary>Coarse classes of sounds, one letter each: what spellings of one name in different conventions share.</summary>
internal static class SoundClass
{
    private static readonly char[] s_classes = ReadClasses("""
        a A E Ae Alef Ayn
        i I Schwa Glide Yeh
        o O Oe U Ue Waw
        p B P Ph
        t D T Th
        k G K Kq Q Gh X CyrillicG LatinX
        h H LatinH Heh Hah
        v V W
        f F
        s S Z LatinZ
        x Sh Zh
        z Ts Tz Dz
        c Ch Tch Dj LatinC LatinCh LatinJ
        r R Rr
        l L
        m M
        n N
        ' Apostrophe
        """);

    /// <summary>The class of a sound.</summary>
    public static char Of(Sound sound) => s_classes[(int)sound];

    /// <summary>True for the classes of vowels and of what may be one.</summary>
    public static bool IsVowel(char soundClass) => soundClass is 'a' or 'i' or 'o';

    /// <summary>True for a sound that is, or may be, a vowel or a glide.</summary>
    public static bool IsVowel(Sound sound) => IsVowel(Of(sound));

    private static char[] ReadClasses(string table)
    {
        char[] classes = new char[Enum.GetValues<Sound>().Length];
        foreach (string line in table.Split('\n'))
        {
            string[] words = line.Split(' ');
            foreach (string word in words[1..])
            {
                classes[(int)Enum.Parse<Sound>(word)] = words[0][0];
            }
        }

        return classes;
    }
}
