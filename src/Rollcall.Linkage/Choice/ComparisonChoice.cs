namespace Rollcall.Linkage;

/// <summary>How a column is compared, by what its values are: levels with a first guess of m, from which EM learns on.</summary>
internal static class ComparisonChoice
{
    private const double SeveralWords = 2.1;

    /// <summary>The comparison of a column.</summary>
    public static ComparisonDefinition Of(ColumnProfile column) => column.Kind switch
    {
        ColumnKind.Date => Dated(column),
        ColumnKind.Number => Numbered(column),
        ColumnKind.Code => Coded(column),
        ColumnKind.Category => Listed(column),
        ColumnKind.Prose => Written(column),
        ColumnKind.Text when column.MeanWords >= SeveralWords => Worded(column),
        _ => Named(column),
    };

    /// <summary>Why a column is compared as it is, in a sentence.</summary>
    public static string Reason(ColumnProfile column)
    {
        var distinct = Said.Number(column.Column.Distinct);
        return column.Name + column.Kind switch
        {
            ColumnKind.Date => ": compared as dates (one digit wrong, day and month exchanged, near), since nearly all of its values are dates",
            ColumnKind.Number => ": compared as numbers and as digits, since its values are short or decimal numbers",
            ColumnKind.Code => $": compared as a code (exact, one slip, same beginning), since its {distinct} distinct values hold digits",
            ColumnKind.Category => $": compared as one of a list, since its {distinct} distinct values are each shared by many",
            ColumnKind.Prose => ": compared by the rare words in common, since its values are sentences",
            ColumnKind.Text when column.MeanWords >= SeveralWords => ": compared by the words in common, rare ones and such with a slip as well, since its values are of several words",
            _ => $": compared by spelling (one slip, Jaro-Winkler) with term frequencies, since it holds {distinct} distinct words or names",
        };
    }

    private static ComparisonDefinition Named(ColumnProfile column) => Define(
        column,
        (Frequency("exact", 1), 0.70), (Frequency("damerau_levenshtein <= 1", 0.5), 0.10), (Frequency("jaro_winkler >= 0.92", 0.5), 0.06),
        (Frequency("jaro_winkler >= 0.85", 0.5), 0.05), (Frequency("jaro_winkler >= 0.7", 0.5), 0.03), (Level("else"), 0.06));

    private static ComparisonDefinition Worded(ColumnProfile column) => Define(
        column,
        (Frequency("exact", 1), 0.45), (Frequency("damerau_levenshtein <= 1", 0.5), 0.10), (Level("rarity >= 20"), 0.10),
        (Level("rarity >= 14"), 0.10), (Level("rarity >= 9"), 0.10), (Level("rarity >= 5"), 0.05), (Level("rarity >= 1"), 0.04), (Level("else"), 0.06));

    /// <summary>A slip in a date that many have by default (the first of January) says little, in any other much.</summary>
    private static ComparisonDefinition Dated(ColumnProfile column) => Define(
        column,
        (Frequency("exact", 1), 0.70), (Frequency("damerau_levenshtein <= 1", 1), 0.13), (Level("swapped"), 0.02),
        (Level($"exact on year({column.On})"), 0.05), (Level("years <= 1"), 0.02), (Level("years <= 10"), 0.04), (Level("else"), 0.04));

    private static ComparisonDefinition Numbered(ColumnProfile column) => column.Decimals
        ? Define(
            column,
            (Frequency("exact", 1), 0.70), (Level("percent <= 1"), 0.10), (Level("percent <= 10"), 0.08), (Level("else"), 0.12))
        : Define(
            column,
            (Frequency("exact", 1), 0.75), (Level("damerau_levenshtein <= 1"), 0.08), (Level("difference <= 2"), 0.05), (Level("else"), 0.12));

    private static ComparisonDefinition Coded(ColumnProfile column)
    {
        var beginnings = Beginnings.Of(column);
        var levels = new List<(LevelDefinition, double)> { (Frequency("exact", 1), 0.70), (Frequency("damerau_levenshtein <= 1", 0.5), 0.10) };
        levels.AddRange(beginnings.Select(b => (Level($"exact on {b}"), 0.05)));
        levels.Add((Level("else"), 0.10));
        return Define(column, [.. levels]);
    }

    private static ComparisonDefinition Listed(ColumnProfile column) => column.MeanLength >= 4
        ? Define(column, (Frequency("exact", 1), 0.80), (Level("damerau_levenshtein <= 1"), 0.08), (Level("else"), 0.12))
        : Define(column, (Frequency("exact", 1), 0.85), (Level("else"), 0.15));

    private static ComparisonDefinition Written(ColumnProfile column)
    {
        var words = $"words({column.On})";
        return new ComparisonDefinition(
            column.Name,
            Expression.Parse(words),
            [Level("share >= 0.8"), Level("share >= 0.5"), Level("share >= 0.25"), Level("share >= 0.1"), Level("else")])
        {
            M = [0.5, 0.2, 0.12, 0.08, 0.1],
        };
    }

    private static ComparisonDefinition Define(ColumnProfile column, params ReadOnlySpan<(LevelDefinition Level, double M)> levels)
    {
        var sum = 0.0;
        foreach (var (_, m) in levels)
        {
            sum += m;
        }

        var (definitions, shares) = (new LevelDefinition[levels.Length], new double[levels.Length]);
        for (var l = 0; l < levels.Length; l++)
        {
            (definitions[l], shares[l]) = (levels[l].Level, levels[l].M / sum);
        }

        return new ComparisonDefinition(column.Name, column.On, definitions) { M = shares };
    }

    private static LevelDefinition Level(string text) => LevelDefinition.Parse(text);

    private static LevelDefinition Frequency(string text, double weight) => LevelDefinition.Parse(text) with { TermFrequencyWeight = weight };
}
