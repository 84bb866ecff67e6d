using System.Collections.Frozen;

namespace Rollcall.Web;

/// <summary>
/// Passwords that guessers try first. A list of long ones would be as long as the ones it misses, so the list has words, and a password is refused
/// where nothing is left of it but such words, numbers, repetitions and runs on the keyboard: what is left is what a guesser has to guess.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>How many characters must be no part of a word, a number, a repetition or a run.</summary>
    public const int Own = 5;

    private static readonly FrozenSet<string> Words = ReadWords();
    private static readonly int Longest = Words.Max(w => w.Length);
    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    /// <param name="password">The password as typed.</param>
    /// <param name="own">Words that say nothing because of whose password it is, as the account's name.</param>
    public static bool Has(string password, params IEnumerable<string> own)
    {
        var (typed, text) = (password.ToLowerInvariant(), Plain(password));
        var names = own.SelectMany(w => w.Split('.', '@', '-', '_', ' ')).Select(Plain).Where(w => w.Length >= 3).ToHashSet();
        var rest = 0;
        for (var i = 0; i < text.Length;)
        {
            var known = Math.Max(Math.Max(Word(text, i, names), Word(typed, i, names)), Math.Max(Repeated(typed, i), Run(typed, i)));
            rest += known == 0 && char.IsLetter(text[i]) ? 1 : 0;
            i += Math.Max(known, 1);
        }

        return rest < Own;
    }

    /// <summary>Small letters, and letters for the digits and signs that stand for them between letters.</summary>
    private static string Plain(string text)
    {
        var small = text.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < small.Length; i++)
        {
            var between = (i > 0 && char.IsLetter(small[i - 1])) || (i + 1 < small.Length && char.IsLetter(small[i + 1]));
            small[i] = small[i] switch
            {
                '@' or '4' when between => 'a',
                '0' when between => 'o',
                '1' or '!' when between => 'i',
                '3' when between => 'e',
                '$' or '5' when between => 's',
                var c => c,
            };
        }

        return new string(small);
    }

    private static int Word(string text, int from, HashSet<string> names)
    {
        for (var length = Math.Min(Math.Max(Longest, 32), text.Length - from); length >= 3; length--)
        {
            var word = text.Substring(from, length);
            if (Words.Contains(word) || names.Contains(word))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The length of what repeats what stands just before it, from three characters.</summary>
    private static int Repeated(string text, int from)
    {
        for (var period = 1; period <= Math.Min(from, 16); period++)
        {
            var length = 0;
            while (from + length < text.Length && text[from + length] == text[from + length - period])
            {
                length++;
            }

            if (length >= Math.Max(2, period))
            {
                return length;
            }
        }

        return 0;
    }

    private static int Run(string text, int from)
    {
        for (var length = text.Length - from; length >= 4; length--)
        {
            var part = text.Substring(from, length);
            var back = new string([.. part.Reverse()]);
            if (Rows.Any(r => r.Contains(part, StringComparison.Ordinal) || r.Contains(back, StringComparison.Ordinal)))
            {
                return length;
            }
        }

        return 0;
    }

    private static FrozenSet<string> ReadWords()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToFrozenSet();
    }
}
