namespace Rollcall.Names;

/// <summary>Reads Chinese signs as pinyin.</summary>
internal static class Pinyin
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    private static readonly string[] s_syllables = [.. Entries().Select(e => e.Syllable)];
    private static readonly short[] s_readings = ReadReadings();

    public static bool Is(char c) => c is >= First and <= Last;

    /// <summary>Writes the reading of a sign; returns how many letters, 0 for a sign that the table lacks.</summary>
    public static int Write(char sign, Span<char> letters)
    {
        string syllable = s_readings[sign - First] is > 0 and short at ? s_syllables[at - 1] : "";
        return syllable.TryCopyTo(letters) ? syllable.Length : 0;
    }

    private static short[] ReadReadings()
    {
        short[] readings = new short[Last - First + 1];
        short number = 0;
        foreach (var (_, signs) in Entries())
        {
            number++;
            foreach (char sign in signs)
            {
                readings[sign - First] = number;
            }
        }

        return readings;
    }

    private static IEnumerable<(string Syllable, string Signs)> Entries() => ChineseSigns.Table
        .Split(['·', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .Select(words => (words[0], words[1]));
}
