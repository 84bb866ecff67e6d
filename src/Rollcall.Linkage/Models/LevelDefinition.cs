using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>How a level of agreement is tested.</summary>
public enum LevelKind
{
    /// <summary>The two values are equal.</summary>
    Exact,

    /// <summary>Jaro-Winkler similarity of at least the bound, in 0..1.</summary>
    JaroWinkler,

    /// <summary>Levenshtein distance of at most the bound.</summary>
    Levenshtein,

    /// <summary>Damerau-Levenshtein distance (unrestricted) of at most the bound.</summary>
    DamerauLevenshtein,

    /// <summary>Jaccard similarity of the sets of two-letter sequences of at least the bound, in 0..1.</summary>
    Jaccard,

    /// <summary>Dates at most so many days apart.</summary>
    Days,

    /// <summary>Dates at most so many years apart (365.25 days each).</summary>
    Years,

    /// <summary>The same date with day and month the other way round.</summary>
    Swapped,

    /// <summary>Numbers at most so far apart.</summary>
    Difference,

    /// <summary>Numbers apart by at most so many per cent of the larger.</summary>
    Percent,

    /// <summary>Sets of words that share at least so many.</summary>
    Common,

    /// <summary>Sets of words whose rarity-weighted share in common is at least the bound, in 0..1.</summary>
    Share,

    /// <summary>All words of the one are words of the other.</summary>
    Within,

    /// <summary>
    /// Sets of words that share words, spelt alike at least, which together are as rare as the bound says, in bits: 10 bits are
    /// one record in a thousand.
    /// </summary>
    Rarity,

    /// <summary>A similarity that the caller brings, of at least the bound.</summary>
    Own,

    /// <summary>Whatever no earlier level took.</summary>
    Else,
}

/// <summary>
/// A level of agreement. Written as <c>exact</c>, <c>jaro_winkler >= 0.92</c>, <c>damerau_levenshtein &lt;= 1</c>,
/// <c>exact on year(dob)</c>, <c>else</c>; <c>names >= 3</c> uses the similarity that the caller calls <c>names</c>.
/// </summary>
/// <param name="Kind">How it is tested.</param>
/// <param name="Bound">The bound of the test; 0 where it has none.</param>
/// <param name="On">What is tested, where it is not what the comparison is on.</param>
/// <param name="Own">The name of the caller's similarity, for <see cref="LevelKind.Own"/>.</param>
public sealed record LevelDefinition(LevelKind Kind, double Bound = 0, Expression? On = null, string? Own = null)
{
    /// <summary>
    /// How much agreement on a rare value counts beyond agreement as such (term frequencies): 1 fully, 0 not at all.
    /// </summary>
    public double TermFrequencyWeight { get; init; }

    private static readonly (string Name, LevelKind Kind, string Sign)[] Words =
    [
        ("exact", LevelKind.Exact, ""), ("jaro_winkler", LevelKind.JaroWinkler, ">="),
        ("levenshtein", LevelKind.Levenshtein, "<="), ("damerau_levenshtein", LevelKind.DamerauLevenshtein, "<="),
        ("jaccard", LevelKind.Jaccard, ">="), ("days", LevelKind.Days, "<="), ("years", LevelKind.Years, "<="),
        ("swapped", LevelKind.Swapped, ""), ("difference", LevelKind.Difference, "<="), ("percent", LevelKind.Percent, "<="),
        ("common", LevelKind.Common, ">="), ("share", LevelKind.Share, ">="), ("within", LevelKind.Within, ""),
        ("rarity", LevelKind.Rarity, ">="),
        ("else", LevelKind.Else, ""),
    ];

    /// <summary>Reads a level.</summary>
    /// <exception cref="LinkageException">It can't be read; the message says why.</exception>
    public static LevelDefinition Parse(string text)
    {
        var test = text.Trim();
        Expression? on = null;
        if (test.IndexOf(" on ", StringComparison.Ordinal) is > 0 and var at)
        {
            on = Expression.Parse(test[(at + 4)..]);
            test = test[..at].Trim();
        }

        var sign = test.IndexOfAny(['<', '>']);
        var name = (sign < 0 ? test : test[..sign]).Trim();
        var word = Words.FirstOrDefault(w => w.Name == name);
        if (word.Name is null && (sign < 0 || name.Length == 0 || test[sign] != '>'))
        {
            throw new LinkageException($"The level {text} can't be read. Levels are {string.Join(", ", Words.Select(w => w.Sign.Length == 0 ? w.Name : $"{w.Name} {w.Sign} BOUND"))}.");
        }

        if (word.Name is not null && (word.Sign.Length == 0) != (sign < 0))
        {
            throw new LinkageException(word.Sign.Length == 0 ? $"The level {text} takes no bound." : $"The level {text} needs a bound, such as {name} {word.Sign} {(word.Sign == ">=" ? "0.9" : "1")}.");
        }

        var bound = 0.0;
        if (sign >= 0 && (test.Length < sign + 3 || test[sign..(sign + 2)] != (word.Sign ?? ">=")
            || !double.TryParse(test.AsSpan(sign + 2).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out bound) || !double.IsFinite(bound)))
        {
            throw new LinkageException($"The level {text} needs a bound written as {name} {word.Sign ?? ">="} NUMBER.");
        }

        return word.Name is null ? new(LevelKind.Own, bound, on, name) : new(word.Kind, bound, on);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var (name, sign) = Kind == LevelKind.Own ? (Own!, ">=") : Words.Where(w => w.Kind == Kind).Select(w => (w.Name, w.Sign)).First();
        var test = sign.Length == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {sign} {Bound}");
        return On is null ? test : $"{test} on {On}";
    }
}
