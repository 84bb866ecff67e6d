namespace Rollcall.Lists;

/// <summary>What is asked of raw rows again and again.</summary>
internal static class RawRows
{
    /// <summary>The trimmed text of a cell; empty where the row is shorter.</summary>
    public static string TextAt(this RawRow row, int column) =>
        column < row.Cells.Length ? row.Cells[column].Text.Trim() : "";

    /// <summary>Whether no cell says anything.</summary>
    public static bool IsBlank(this RawRow row) =>
        row.Broken is null && Array.TrueForAll(row.Cells, c => string.IsNullOrWhiteSpace(c.Text));

    /// <summary>How many cells say something.</summary>
    public static int FilledCells(this RawRow row)
    {
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            filled += string.IsNullOrWhiteSpace(cell.Text) ? 0 : 1;
        }

        return filled;
    }
}
