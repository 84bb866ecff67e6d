namespace Rollcall.Lists;

/// <summary>A column of a file on its way to being understood.</summary>
internal sealed class UnderstoodColumn(int index, string header, ColumnProfile profile)
{
    /// <summary>The 0-based place of the column in its rows.</summary>
    public int Index { get; } = index;

    /// <summary>The header as in the file, empty where it has none.</summary>
    public string Header { get; } = header;

    /// <summary>What stands in it.</summary>
    public ColumnProfile Profile { get; } = profile;

    /// <summary>What the header says; null where it says nothing known.</summary>
    public HeaderReading? Reading { get; set; }

    /// <summary>The standard column that it was understood as.</summary>
    public Column? Column { get; set; }

    /// <summary>Why: <c>header</c>, <c>cells</c>, <c>option</c> or <c>kept</c>.</summary>
    public string How { get; set; } = "kept";

    /// <summary>An option says what it is, or that it is nothing.</summary>
    public bool IsSaid { get; set; }

    /// <summary>How sure the understanding is.</summary>
    public double Confidence => IsSaid ? 2 : Reading?.Confidence ?? 0;

    /// <summary>The header names the column by a phrase of its own, needing no surroundings.</summary>
    public Meaning Meaning => Reading?.Meaning ?? default;
}
