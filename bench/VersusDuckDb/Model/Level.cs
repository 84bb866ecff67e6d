using System.Globalization;
using System.Text.Json.Nodes;

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

/// <summary>A level of a comparison; written <c>jaro_winkler >= 0.92</c>, alone or as the <c>test</c> of an object.</summary>
/// <param name="Measure">How it is told.</param>
/// <param name="Bound">The bound, where the measure has one.</param>
/// <param name="ByValue">Whether agreement on a rare value says more: then the level is scored by the value.</param>
internal readonly record struct Level(Measure Measure, double Bound, bool ByValue)
{
    public static Level Read(JsonNode node)
    {
        var text = (string)(node is JsonObject level ? level["test"]! : node)!;
        var (measure, bound) = text.Split(' ') switch
        {
            ["exact"] => (Measure.Exact, "0"),
            ["else"] => (Measure.Else, "0"),
            ["jaro_winkler", ">=", var least] => (Measure.JaroWinkler, least),
            ["damerau_levenshtein", "<=", var most] => (Measure.DamerauLevenshtein, most),
            ["exact", "on", var first, var letters] when first.StartsWith("first(", StringComparison.Ordinal) => (Measure.SameStart, letters[..^1]),
            _ => throw new FormatException($"'{text}' is no level that the SQL side knows."),
        };
        var byValue = node is JsonObject and var o && (double?)o["term_frequency_weight"] is > 0;
        return byValue && measure != Measure.Exact
            ? throw new FormatException($"'{text}': the SQL side knows term frequencies on the exact level alone.")
            : new Level(measure, double.Parse(bound, CultureInfo.InvariantCulture), byValue);
    }
}
