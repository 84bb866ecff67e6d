using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>A function of expressions: one text of a text, or many.</summary>
internal sealed record TextFunction(string Name, int? Number)
{
    /// <summary>The names of all functions, as they are written.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["first(x, n)", "last(x, n)", "word(x, n)", "words(x)", "grams(x, n)", "letters(x)", "digits(x)", "initial(x)", "year(x)", "month(x)", "day(x)", "soundex(x)", "sorted(x, y)", "either(x, y)"];

    public Func<string, string?>? One { get; private init; }

    public Func<string, IEnumerable<string>>? Many { get; private init; }

    /// <summary>True where its values are those of all that it is given.</summary>
    public bool All { get; private init; }

    public Func<IReadOnlyList<string>, string?>? Joined { get; private init; }

    /// <summary>The function of that name; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">The number that it is given, if any.</param>
    /// <param name="of">How many expressions it is given.</param>
    public static TextFunction? Named(string name, int? number, int of) => of == 1 ? OfOne(name, number) : (name, number, of) switch
    {
        ("sorted", null, 2) => new(name, number) { Joined = x => x.Any(v => v.Length == 0) ? null : string.Join('\u001F', x.Order(StringComparer.Ordinal)) },
        ("either", null, 2) => new(name, number) { All = true },
        _ => null,
    };

    private static TextFunction? OfOne(string name, int? number) => (name, number) switch
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

    public string Spelled(IEnumerable<string> of) =>
        $"{Name}({string.Join(", ", of)}{(Number is { } n ? ", " + n.ToString(CultureInfo.InvariantCulture) : "")})";

    /// <summary>The words of a text: letters, digits and apostrophes that stand together.</summary>
    public static IEnumerable<string> WordsOf(string text)
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
