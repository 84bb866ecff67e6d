namespace Rollcall.Linkage;

/// <summary>A level of a comparison of two strings: at least so similar, or at most so many edits apart.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Limit">The lowest similarity, or the most edits.</param>
internal readonly record struct Rung(Measure Measure, double Limit)
{
    /// <summary>Jaro-Winkler similarity of at least that, from 0 to 1.</summary>
    public static Rung JaroWinkler(double similarity) => new(Measure.JaroWinkler, similarity);

    /// <summary>Levenshtein distance of at most that.</summary>
    public static Rung Levenshtein(int edits) => new(Measure.Levenshtein, edits);

    /// <summary>Damerau-Levenshtein distance of at most that.</summary>
    public static Rung Damerau(int edits) => new(Measure.DamerauLevenshtein, edits);
}
