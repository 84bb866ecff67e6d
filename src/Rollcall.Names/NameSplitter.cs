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
            bool divides = i == end || Divides(column![i]) || (i > 0 && IsMiddleDot(column[i]) && Pinyin.Is(column[i - 1]));
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
    public static IEnumerable<string> Names(string? column) =>
        Head(column).Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords);

    /// <summary>
    /// The whole names of a column that is headed as one: "وسيم قطان, وسيم أنوار القطان" is two. A comma before or after
    /// a single word divides a family name from a given name.
    /// </summary>
    public static string[] WholeNames(string? column)
    {
        if (column is null || column.AsSpan().IndexOfAny(',', ';', '\u060c') < 0)
        {
            return [Head(column)];
        }

        string[] names = Head(column).Split([',', ';', '\u060c'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 1 && Array.TrueForAll(names, name => Split(name).Skip(1).Any())
            ? names[..Math.Min(names.Length, MostWords)]
            : [Head(column)];
    }

    private static string Head(string? column) => column is { Length: > MostCharacters } ? column[..MostCharacters] : column ?? "";

    // Between the parts of a foreign name in Chinese; in Catalan it is a letter.
    private static bool IsMiddleDot(char c) => c is '\u00b7' or '\u2022' or '\u2027' or '\u30fb' or '\uff0e';

    private static bool Divides(char c) => char.IsWhiteSpace(c) || c is '.' or ',' or ';' or '(' or ')' or '"' or '\u060c' or '\u2024';
}
