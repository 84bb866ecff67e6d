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

    private static bool Divides(char c) => char.IsWhiteSpace(c) || c is '.' or ',' or ';' or '(' or ')' or '"' or '\u060c' or '\u2024';
}
