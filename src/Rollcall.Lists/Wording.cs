using System.Text;

namespace Rollcall.Lists;

/// <summary>
/// Brings words of lists to the one spelling that the vocabularies are looked up in. It does its own folding because
/// <see cref="string.Normalize()"/> returns its input unchanged under invariant globalization.
/// </summary>
internal static class Wording
{
    // Pairs: letters to the left of '>' become what stands to its right. Applied after lower-casing.
    private const string Table = """
        àáâãäåāăą>a çćčĉ>c ďđ>d èéêëēėęě>e ğģĝ>g ìíîïīıį>i ł>l ñńň>n òóôõöōő>o řŕ>r śşšș>s ţťț>t ùúûüūůű>u ýÿ>y źżž>z
        æ>ae œ>oe ß>ss ёэ>е ї>і й>и ґ>г ў>у ə>e
        և>եւ ﬁ>fi №>no º°>o ª>a
        آأإٱ>ا يىئﯼ>ی ك>ک ة>ه ؤ>و
        """;

    private static readonly Dictionary<char, string> Folds = ReadTable();

    /// <summary>Lower case without marks, punctuation as single spaces, single letters in a row joined: <c>Ф.И.О.</c> → <c>фио</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        return JoinInitials(folded.ToString().TrimEnd());
    }

    /// <summary>The digit's value in any of the scripts of the lists; -1 for anything else.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static void Append(StringBuilder folded, char c)
    {
        if (Digit(c) is >= 0 and var digit)
        {
            folded.Append((char)('0' + digit));
            return;
        }

        var lower = c is >= 'Ა' and <= 'Ჿ' ? (char)(c - 'Ა' + 'ა') : char.ToLowerInvariant(c);
        if (Folds.TryGetValue(lower, out var fold))
        {
            folded.Append(fold);
        }
        else if (char.IsLetter(lower))
        {
            folded.Append(lower);
        }
        else if (!IsSilent(c) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Marks, apostrophes, stretched letters and direction marks stand inside words and don't end them.
    private static bool IsSilent(char c) =>
        c is '\'' or '’' or '‘' or 'ʼ' or '`' or '՛' or '՝' or '՞' or 'ـ' or '\u00AD'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.Format && c != '\u200C';

    private static string JoinInitials(string folded)
    {
        if (!folded.Contains(' '))
        {
            return folded;
        }

        var joined = new StringBuilder(folded.Length);
        var lastWasInitial = false;
        foreach (var word in folded.Split(' '))
        {
            var initial = word.Length == 1 && char.IsLetter(word[0]);
            if (joined.Length > 0 && !(initial && lastWasInitial))
            {
                joined.Append(' ');
            }

            joined.Append(word);
            lastWasInitial = initial;
        }

        return joined.ToString();
    }

    private static Dictionary<char, string> ReadTable()
    {
        var folds = new Dictionary<char, string> { ['İ'] = "i" };
        foreach (var rule in Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var arrow = rule.IndexOf('>');
            foreach (var c in rule.AsSpan(0, arrow))
            {
                if (char.IsLetter(c) || c is '№' or 'º' or '°')
                {
                    folds[c] = rule[(arrow + 1)..];
                }
            }
        }

        return folds;
    }
}
