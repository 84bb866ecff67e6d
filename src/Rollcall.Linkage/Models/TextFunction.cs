using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>A function of expressions: one text of a text, or many.</summary>
internal sealed record TextFunction(string Name, int? Number)
{
    /// <summary>The names of all functions, as they are written.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["first(x, n)", "last(x, n)", "word(x, n)", "words(x)", "grams(x, n)", "letters(x)", "digits(x)", "initial(x)", "year(x)", "month(x)", "day(x)", "soundex(x)"];

    public Func<string, string?>? One { get; private init; }

    public Func<string, IEnumerable<string>>? Many { get; private init; }

    /// <summary>The function of that name; null where there is none.</summary>
    public static TextFunction? Named(string name, int? number) => (name, number) switch
    {
        ("first", { } n) => new(name, number) { One = x => x.Length < n ? null : x[..n] },
        ("last", { } n) => new(name, number) { One = x => x.Length < n ? null : x[^n..] },
        ("word", { } n) => new(name, number) { One = x => WordsOf(x).Skip(n - 1).FirstOrDefault() },
        ("words", null) => new(name, number) { Many = WordsOf },
        ("grams", { } n) => new(name, number) { Many = x => GramsOf(x, n) },
        ("letters", null) => new(name, number) { One = x => Only(x, char.IsLetter) },
        ("digits", null) => new(name, number) { One = x => Only(x, char.IsDigit) },
        ("initial", null) => new(name, number) { One = x => new StringInfo(x).SubstringByTextElements(0, 1) },
        ("year", null) => new(name, number) { One = x => Dates.TryRead(x, out var d) ? d.Year.ToString("D4", CultureInfo.InvariantCulture) : null },
        ("month", null) => new(name, number) { One = x => Dates.TryRead(x, out var d) && d.Month > 0 ? d.Month.ToString(CultureInfo.InvariantCulture) : null },
        ("day", null) => new(name, number) { One = x => Dates.TryRead(x, out var d) && d.Day > 0 ? d.Day.ToString(CultureInfo.InvariantCulture) : null },
        ("soundex", null) => new(name, number) { One = Soundex.Of },
        _ => null,
    };

    public string Spelled(string of) => Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{Name}({of}, {n})") : $"{Name}({of})";

    private static IEnumerable<string> WordsOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '\'' || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
            {
                at++;
            }

            if (at > start)
            {
                yield return text[start..at];
            }
        }
    }

    private static IEnumerable<string> GramsOf(string text, int n) =>
        Enumerable.Range(0, Math.Max(0, text.Length - n + 1)).Select(i => text.Substring(i, n));

    private static string Only(string text, Func<char, bool> which) => string.Concat(text.Where(which));
}
