using System.Globalization;

namespace Rollcall.VersusDuckDb;

/// <summary>
/// The model's parts as SQL, for records <c>l</c> and <c>r</c>. The plain way writes each level as a condition, as libraries
/// that generate SQL do; the tuned way computes a similarity once a pair and rules the slow distance out by a fast one.
/// </summary>
internal sealed class Expressions(Model model, bool tuned)
{
    // What stands for a similarity where the two are the same text, and where one is missing.
    private const string Same = "2.0::DOUBLE", Missing = "-1.0::DOUBLE";

    /// <summary>
    /// Columns of an inner query from which <see cref="Level"/> tells the level: the level itself, or a similarity.
    /// </summary>
    public string Measured(int comparison, string left, string right, string name)
    {
        var ladder = model.Comparisons[comparison].Levels;
        if (tuned && IsJaroWinkler(ladder))
        {
            // Below the lowest bound the function gives up early, and answers 0.
            return $"CASE WHEN {left} = {right} THEN {Same} WHEN {left} IS NULL OR {right} IS NULL THEN {Missing}"
                + $" ELSE jaro_winkler_similarity({left}, {right}, {Text(ladder[^2].Bound)}) END AS {name}";
        }

        var levels = ladder.Select((level, i) => (level, i)).Where(x => x.level.Measure is not (Measure.Exact or Measure.Else));
        var conditions = string.Concat(levels.Select(x => $" WHEN {Condition(x.level, left, right)} THEN {x.i + 1}"));
        return $"CASE WHEN {left} = {right} THEN 1 WHEN {left} IS NULL OR {right} IS NULL THEN 0{conditions} ELSE {ladder.Count} END AS {name}";
    }

    /// <summary>The number of the level: 0 for a missing value, 1 for the best.</summary>
    public string Level(int comparison, string name) => Choose(comparison, name, i => (i + 1).ToString());

    /// <summary>The evidence of a comparison, in bits.</summary>
    public string Bits(int comparison, string name, Parameters trained)
    {
        var ladder = model.Comparisons[comparison];
        // w·[log2 u_exact − log2 tf], with w = 1 on the exact level.
        return Choose(comparison, name, i => ladder.Levels[i].ByValue
            ? $"{Text(trained.Bits(comparison, i) + Math.Log2(trained.U[comparison][i]))} - log2_tf_{ladder.Column}"
            : Text(trained.Bits(comparison, i)));
    }

    /// <summary>A number that SQL reads back as the same double.</summary>
    public static string Text(double number) => number.ToString("e17", CultureInfo.InvariantCulture) + "::DOUBLE";

    private string Choose(int comparison, string name, Func<int, string> value)
    {
        var ladder = model.Comparisons[comparison].Levels;
        var similarity = tuned && IsJaroWinkler(ladder);
        var cases = ladder.Select((level, i) => level.Measure switch
        {
            Measure.Else => $" ELSE {value(i)}",
            Measure.Exact when similarity => $" WHEN {name} = {Same} THEN {value(i)}",
            _ when similarity => $" WHEN {name} >= {Text(level.Bound)} THEN {value(i)}",
            _ => $" WHEN {name} = {i + 1} THEN {value(i)}",
        });
        return $"CASE WHEN {name} = {(similarity ? Missing : "0")} THEN 0{string.Concat(cases)} END";
    }

    private static bool IsJaroWinkler(IReadOnlyList<Level> ladder) =>
        ladder.All(l => l.Measure is Measure.Exact or Measure.JaroWinkler or Measure.Else) && ladder.Any(l => l.Measure == Measure.JaroWinkler);

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
