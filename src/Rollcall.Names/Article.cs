namespace Rollcall.Names;

/// <summary>The Arabic article before a name, which other scripts write, change before sun letters, or leave out.</summary>
internal static class Article
{
    /// <summary>How many sounds of a word are its article: 0 or 2.</summary>
    public static int Length(string text, Word word) => word.Script switch
    {
        Script.Arabic => word.Letters is ['\u0627', '\u0644', _, _, _, ..] && word.Sounds.Length > 4 ? 2 : 0,
        Script.Latin => text.Length > 5 && text[2] is '-' or '\u2010' or '\u2011' && IsArticle(word.Letters) && word.Sounds.Length > 4 ? 2 : 0,
        _ => 0,
    };

    // Before a sun letter the l becomes that letter: as-Sadr, ud-Din.
    private static bool IsArticle(ReadOnlySpan<char> letters) =>
        letters[0] is 'a' or 'e' or 'u' && (letters[1] == 'l' || letters[1] == letters[2]);
}
