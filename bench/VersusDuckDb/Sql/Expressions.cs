using System.Globalization;

namespace Rollcall.VersusDuckDb;

/// <summary>
/// The model's parts as SQL, for records <c>l</c> and <c>r</c>. The plain way writes each level as a condition, as libraries
/// that generate SQL do; the tuned way computes a similarity once a pair, tests the commonest level first, and rules a slow
/// distance out by a fast one.
/// </summary>
internal sealed class Expressions(Model model, bool tuned)
{
    /// <summary>
    /// A column of an inner query from which <see cref="Level"/> and <see cref="Bits"/> tell the level: a similarity, null where
    /// a value is missing; or the number of the level itself.
    /// </summary>
    public string Measured(int comparison, string left, string right, string name)
    {
        var levels = model.Comparisons[comparison].Levels;
        if (AsSimilarity(levels))
        {
            // Below the lowest bound the function gives up early, and answers 0. It is 1 for equal texts alone.
            return $"jaro_winkler_similarity({left}, {right}, {Text(levels[^2].Bound)}) AS {name}";
        }

        var conditions = levels.Select((level, i) => level.Measure is Measure.Exact or Measure.Else
            ? ""
            : $" WHEN {Condition(level, left, right)} THEN {i + 1}");
        return $"CASE WHEN {left} = {right} THEN 1 WHEN {left} IS NULL OR {right} IS NULL THEN 0{string.Concat(conditions)}"
            + $" ELSE {levels.Count} END AS {name}";
    }

    /// <summary>The number of the level: 0 for a missing value, 1 for the best.</summary>
    public string Level(int comparison, string name) => Choose(comparison, name, i => (i + 1).ToString());

    /// <summary>The evidence of a comparison, in bits.</summary>
    public string Bits(int comparison, string name, Parameters trained)
    {
        var (column, levels) = model.Comparisons[comparison];
        // w·[log2 u_exact − log2 tf], with w = 1.
        return Choose(comparison, name, i => levels[i].ByValue
            ? $"{Text(trained.Bits(comparison, i) + Math.Log2(trained.U[comparison][i]))} - log2_tf_{column}"
            : Text(trained.Bits(comparison, i)));
    }

    /// <summary>A number that SQL reads back as the same double.</summary>
    public static string Text(double number) => number.ToString("e17", CultureInfo.InvariantCulture) + "::DOUBLE";

    private string Choose(int comparison, string name, Func<int, string> value)
    {
        var levels = model.Comparisons[comparison].Levels;
        if (AsSimilarity(levels))
        {
            // Each level but the last has a bound of its own, the exact one that of 1: a pair below it is at the next level.
            var below = Enumerable.Range(1, levels.Count - 1).Reverse().Select(i =>
                $" WHEN {name} < {Text(levels[i - 1].Measure == Measure.Exact ? 1 : levels[i - 1].Bound)} THEN {value(i)}");
            return $"CASE{string.Concat(below)} WHEN {name} IS NULL THEN 0 ELSE {value(0)} END";
        }

        var cases = levels.Select((_, i) => i == levels.Count - 1 ? $" ELSE {value(i)}" : $" WHEN {name} = {i + 1} THEN {value(i)}");
        return $"CASE WHEN {name} = 0 THEN 0{string.Concat(cases)} END";
    }

    private bool AsSimilarity(IReadOnlyList<Level> levels) => tuned && levels.Count > 2 && levels[0].Measure == Measure.Exact
        && levels.Skip(1).SkipLast(1).All(l => l.Measure == Measure.JaroWinkler);

    private string Condition(Level level, string left, string right) => level.Measure switch
    {
        Measure.JaroWinkler => $"jaro_winkler_similarity({left}, {right}) >= {Text(level.Bound)}",
        // One edit that keeps the length is a substitution or a transposition: at most two letters differ. Hamming is fast.
        Measure.DamerauLevenshtein when tuned && level.Bound < 2 =>
            $"CASE WHEN length({left}) = length({right}) AND hamming({left}, {right}) > 2 THEN false"
            + $" ELSE damerau_levenshtein({left}, {right}) <= {level.Bound:f0} END",
        Measure.DamerauLevenshtein => $"damerau_levenshtein({left}, {right}) <= {level.Bound:f0}",
        Measure.SameStart => $"left({left}, {level.Bound:f0}) = left({right}, {level.Bound:f0})",
        _ => throw new InvalidOperationException($"{level.Measure} needs no condition."),
    };
}
