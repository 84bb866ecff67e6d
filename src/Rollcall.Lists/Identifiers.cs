using System.Text;

namespace Rollcall.Lists;

/// <summary>Numbers of units and of persons, in the one form they are compared in.</summary>
public static class Identifiers
{
    private const string LookAlikes = "АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI";

    /// <summary>
    /// A unit's or person's number without what is written around it: <c>78014 զ/մ</c> → <c>78014</c>,
    /// <c>в/ч 57625</c> → <c>57625</c>, <c>К-561234</c> → <c>K561234</c>; empty where there is no number.
    /// Up to three capitals right before the digits belong to the number; Cyrillic ones that look Latin become Latin.
    /// </summary>
    public static string Normalise(string text)
    {
        var first = FirstDigit(text);
        if (first < 0)
        {
            return "";
        }

        var number = new StringBuilder(Series(text, first));
        var at = first;
        while (at < text.Length && (Wording.Digit(text[at]) >= 0 || (text[at] is '-' or ' ' or '/' && at + 1 < text.Length && Wording.Digit(text[at + 1]) >= 0)))
        {
            if (Wording.Digit(text[at]) is >= 0 and var digit)
            {
                number.Append((char)('0' + digit));
            }

            at++;
        }

        return number.ToString();
    }

    /// <summary>Whether the text is a number such as persons have: six to nine digits, or up to three letters and five to nine digits, nothing else.</summary>
    internal static bool IsPersonal(string text)
    {
        var letters = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (Wording.Digit(c) >= 0)
            {
                digits++;
            }
            else if (char.IsLetter(c) && digits == 0)
            {
                letters++;
            }
            else if (c is not ('-' or ' ' or '№'))
            {
                return false;
            }
        }

        return letters <= 3 && digits <= 9 && digits >= (letters > 0 ? 5 : 6);
    }

    /// <summary>The shape of a reference: letters kept, each digit a <c>9</c>, so that <c>Ա-00001</c> and <c>Ա-00207</c> are alike.</summary>
    internal static string Shape(string text) =>
        string.Create(text.Length, text, (shape, source) =>
        {
            for (var i = 0; i < shape.Length; i++)
            {
                shape[i] = Wording.Digit(source[i]) >= 0 ? '9' : source[i];
            }
        });

    private static int FirstDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Wording.Digit(text[i]) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Series(string text, int first)
    {
        var end = first;
        while (end > 0 && text[end - 1] is ' ' or '-' or '№')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsUpper(text[start - 1]))
        {
            start--;
        }

        var alone = start == 0 || !(char.IsLetter(text[start - 1]) || text[start - 1] is '/' or '.');
        return end - start is >= 1 and <= 3 && alone ? string.Concat(text[start..end].Select(Latin)) : "";
    }

    private static char Latin(char c)
    {
        var at = LookAlikes.IndexOf(c);
        return at >= 0 && at % 3 == 0 ? LookAlikes[at + 1] : c;
    }
}
