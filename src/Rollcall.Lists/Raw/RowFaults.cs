namespace Rollcall.Lists;

/// <summary>Why a row can't be taken, in sentences that hold nothing of the row.</summary>
internal static class RowFaults
{
    public const string Nul = "The row holds a zero byte; write it again without.";

    public const string Damaged = "The row holds bytes that don't belong to the file's encoding; write it again.";

    public static string TooLong(ReadLimits limits) =>
        $"A cell is longer than {limits.CellLength:N0} characters; shorten it.";

    public static string TooManyCells(ReadLimits limits) =>
        $"The row has more than {limits.Columns:N0} cells; remove those that say nothing of the person.";
}
