using System.Globalization;
using System.Text;

namespace Rollcall.Lists;

/// <summary>What a piece of a date's text is.</summary>
internal enum DatePart : byte { Number, Month, Word, Sign }

/// <summary>A piece of a date's text: a number with how many figures it has, a month, a folded word, or a sign.</summary>
internal readonly record struct DateToken(DatePart Part, int Value, int Figures, string Text);

/// <summary>Takes a date's text apart.</summary>
internal static class DateText
{
    private const string FigureLookAlikes = "OoОоlIІі|";

    /// <summary>The text with Latin figures, plain dashes and single spaces, without direction marks.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Wording.Digit(c) is >= 0 and var digit)
            {
                clean.Append((char)('0' + digit));
            }
            else if (c is '–' or '—' or '‐' or '‑' or '−')
            {
                clean.Append('-');
            }
            else if (char.IsWhiteSpace(c))
            {
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            }
            else if (c is '\u200C')
            {
                clean.Append(' ');
            }
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.Format)
            {
                clean.Append(c is '٫' or '․' ? '.' : c is '⁄' or '∕' ? '/' : c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Whether a text in other scripts' figures was written by a reader of Persian.</summary>
    public static bool HasPersianFigures(string text) => text.AsSpan().IndexOfAnyInRange('۰', '۹') >= 0;

    /// <summary>The pieces of a clean text; <paramref name="mended"/> where a letter was read as the figure it looks like.</summary>
    public static List<DateToken> Tokens(string clean, out bool mended)
    {
        var tokens = new List<DateToken>();
        mended = false;
        for (var i = 0; i < clean.Length;)
        {
            var start = i;
            if (char.IsLetterOrDigit(clean[i]) || clean[i] == '|')
            {
                i = RunEnd(clean, i, ref mended, out var number);
                tokens.Add(number is { } digits ? Number(digits) : Word(clean[start..i]));
            }
            else
            {
                i++;
                if (clean[start] is not (' ' or '\'' or '’'))
                {
                    tokens.Add(new(DatePart.Sign, 0, 0, clean[start].ToString()));
                }
            }
        }

        return tokens;
    }

    private static int RunEnd(string clean, int start, ref bool mended, out string? number)
    {
        var end = start;
        var figures = 0;
        var alike = 0;
        var others = 0;
        for (; end < clean.Length && (char.IsLetterOrDigit(clean[end]) || clean[end] is '|' or '՛' || IsMark(clean[end])); end++)
        {
            if (char.IsAsciiDigit(clean[end]))
            {
                figures++;
            }
            else if (FigureLookAlikes.Contains(clean[end]))
            {
                alike++;
            }
            else
            {
                others++;
            }
        }

        if (figures > 0 && others == 0 && alike <= figures && figures + alike is 2 or 4)
        {
            mended |= alike > 0;
            number = string.Concat(clean[start..end].Select(c => char.IsAsciiDigit(c) ? c : "OoОо".Contains(c) ? '0' : '1'));
            return end;
        }

        // "2001թ" and "5th" are a number and a word.
        end = start;
        var digits = char.IsAsciiDigit(clean[start]);
        while (end < clean.Length && (char.IsAsciiDigit(clean[end]) == digits) && (char.IsLetterOrDigit(clean[end]) || IsMark(clean[end]) || clean[end] == '|'))
        {
            end++;
        }

        number = digits ? clean[start..end] : null;
        return Math.Max(end, start + 1);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static DateToken Number(string digits) =>
        new(DatePart.Number, digits.Length <= 8 ? int.Parse(digits) : int.MaxValue, digits.Length, digits);

    private static DateToken Word(string word)
    {
        var folded = Wording.Fold(word);
        var month = MonthNames.Read(folded);
        return month > 0 ? new(DatePart.Month, month, 0, folded) : new(DatePart.Word, 0, 0, folded);
    }
}
