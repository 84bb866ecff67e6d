using System.Globalization;

namespace Rollcall.VersusDuckDb;

/// <summary>How a level of a comparison is told.</summary>
internal enum Measure
{
    /// <summary>The two texts are the same.</summary>
    Exact,

    /// <summary>Their Jaro-Winkler similarity is at least the bound.</summary>
    JaroWinkler,

    /// <summary>Their Damerau-Levenshtein distance is at most the bound.</summary>
    DamerauLevenshtein,

    /// <summary>As many first letters as the bound says are the same.</summary>
    SameStart,

    /// <summary>Whatever no level before it took.</summary>
    Else,
}

/// <summary>A level of a comparison, written <c>jaro_winkler >= 0.92</c> in the model.</summary>
/// <param name="Measure">How it is told.</param>
/// <param name="Bound">The bound, where the measure has one.</param>
internal readonly record struct Level(Measure Measure, double Bound)
{
    public static Level Read(string text) => text.Split(' ') switch
    {
        ["exact"] => new Level(Measure.Exact, 0),
        ["else"] => new Level(Measure.Else, 0),
        ["jaro_winkler", ">=", var bound] => new Level(Measure.JaroWinkler, Number(bound)),
        ["damerau_levenshtein", "<=", var bound] => new Level(Measure.DamerauLevenshtein, Number(bound)),
        ["same_start", ">=", var bound] => new Level(Measure.SameStart, Number(bound)),
        _ => throw new FormatException($"'{text}' is no level that the bench knows."),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
