namespace Rollcall.Register;

/// <summary>Which cells of the tables are sealed, and for which place each is. What is sealed and not named here would be lost when keys are rotated.</summary>
internal static class SealedCells
{
    private static readonly (string Table, string Column, Func<TableShape, object?[], string> Place)[] All =
    [
        ("entry", nameof(EntryRow.Facts), (t, r) => Places.Of(Id(t, r), Places.Facts)),
        ("rejected", nameof(RejectedRow.Text), (t, r) => Places.Rejected(
            (Guid)r[t[nameof(RejectedRow.Submission)]]!, (int)r[t[nameof(RejectedRow.Row)]]!, (int)r[t[nameof(RejectedRow.Line)]]!)),
        ("decision", nameof(DecisionRow.Why), (t, r) => Places.Of(Id(t, r), Places.Why)),
        ("clarification", nameof(ClarificationRow.Question), (t, r) => Places.Of(Id(t, r), Places.Question)),
        ("answer", nameof(AnswerRow.Content), (t, r) => Places.Of(Id(t, r), Places.Answer)),
        ("log", nameof(LogRow.Payload), (t, r) => Places.Of((Guid)r[t[nameof(LogRow.Command)]]!, Places.Payload)),
    ];

    /// <summary>Tables with a sealed column, each with that column.</summary>
    public static IReadOnlyList<(string Table, string Column)> Columns { get; } = [.. All.Select(c => (c.Table, c.Column))];

    /// <summary>The index of the sealed column of a table; -1 where it has none.</summary>
    public static int ColumnOf(TableShape table) => Array.Find(All, c => c.Table == table.Name).Column is { } column ? table[column] : -1;

    /// <summary>The place that a row's cell is sealed for.</summary>
    public static string PlaceOf(TableShape table, object?[] row) => Array.Find(All, c => c.Table == table.Name).Place(table, row);

    private static Guid Id(TableShape table, object?[] row) => (Guid)row[table["Id"]]!;
}
