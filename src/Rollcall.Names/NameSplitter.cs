namespace Rollcall.Names;

/// <summary>Splits a column into words. A hyphen joins, a full stop and a comma divide.</summary>
internal static class NameSplitter
{
    /// <summary>The most words that are read from one column, and the most characters looked at.</summary>
    private const int MostWords = 16;
    private const int MostCharacters = 512;

    public static IEnumerable<Range> Split(string? column)
    {
        int end = Math.Min(column?.Length ?? 0, MostCharacters);
        int start = -1;
        int words = 0;
        for (int i = 0; i <= end && words < MostWords; i++)
        {
            bool divides = i == end || Divides(column![i]);
            if (divides && start >= 0)
            {
                words++;
                yield return start..i;
                start = -1;
            }
            else if (!divides && start < 0 && char.IsLetterOrDigit(column![i]))
            {
                start = i;
            }
        }
    }

    /// <summary>The names of a column that holds several, divided by semicolons.</summary>
    public static IEnumerable<string> Names(string? column)
    {
        string text = column is { Length: > MostCharacters } ? column[..MostCharacters] : column ?? "";
        return text.Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords);
    }

    /// <summary>The comma before a second whole name ("وسيم قطان, وسيم أنوار القطان"), or -1. One word after a comma is the given name.</summary>
    public static int SecondName(string? text)
    {
        int comma = text?.AsSpan(0, Math.Min(text.Length, MostCharacters)).IndexOfAny(',', ';', '\u060c') ?? -1;
        return comma > 0 && Split(text![..comma]).Skip(1).Any() && Split(text[(comma + 1)..]).Skip(1).Any() ? comma : -1;
    }

    private static bool Divides(char c) => char.IsWhiteSpace(c) || c is '.' or ',' or ';' or '(' or ')' or '"' or '\u060c' or '\u2024';
}
