namespace Rollcall.Linkage;

/// <summary>American Soundex of the first word in Latin letters (Russell 1918; rules as the U.S. National Archives state them).</summary>
internal static class Soundex
{
    //                            ABCDEFGHIJKLMNOPQRSTUVWXYZ
    private const string Codes = "01230120022455012623010202";

    public static string? Of(string text)
    {
        Span<char> code = ['0', '0', '0', '0'];
        var (length, last) = (0, '0');
        foreach (var c in text)
        {
            var letter = char.ToUpperInvariant(c);
            if (letter is < 'A' or > 'Z')
            {
                if (length > 0)
                {
                    break;
                }

                continue;
            }

            var digit = Codes[letter - 'A'];
            if (length == 0)
            {
                code[length++] = letter;
            }
            else if (digit != '0' && digit != last && length < 4)
            {
                code[length++] = digit;
            }

            // H and W do not part two letters of one code, vowels do.
            last = letter is 'H' or 'W' ? last : digit;
        }

        return length == 0 ? null : code.ToString();
    }
}
