namespace Rollcall.Lists;

/// <summary>What a row does to its list.</summary>
public enum RowAction
{
    /// <summary>States a person.</summary>
    Add,

    /// <summary>Corrects an earlier row with the same reference.</summary>
    Change,

    /// <summary>Takes an earlier row back.</summary>
    Withdraw,
}

/// <summary>What a list, or one row of it, claims of its persons.</summary>
public enum Claim
{
    /// <summary>Neither the file nor the row says.</summary>
    Unknown,

    /// <summary>The party looks for the person.</summary>
    WeSeek,

    /// <summary>The party has the person in its hands.</summary>
    WeHold,

    /// <summary>The person was returned or released.</summary>
    Returned,

    /// <summary>The person is dead.</summary>
    Died,

    /// <summary>The party has remains.</summary>
    Remains,
}

/// <summary>The sex as a list states it.</summary>
public enum Sex
{
    /// <summary>Not said, or not understood.</summary>
    Unknown,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}

/// <summary>One row of a list as handed in: what that party says of one person.</summary>
public sealed class Entry
{
    private readonly string?[] _texts = new string?[Columns.Count];
    private readonly PartialDate?[] _dates = new PartialDate?[Columns.Count];

    /// <summary>The file's name without its folder.</summary>
    public required string List { get; init; }

    /// <summary>The list's own reference for the row or, where it has none, the row's number.</summary>
    public required string Ref { get; init; }

    /// <summary>
    /// Whether the list itself gave the row its reference. False where the row has none, or only its running number: what
    /// instalments number from 1 each time says nothing of which row corrects which.
    /// </summary>
    public bool HasOwnRef { get; init; }

    /// <summary>The 1-based number of the row among the file's data rows, rejected ones counted, blank ones not.</summary>
    public required int Row { get; init; }

    /// <summary>The 1-based line of the file (or row of the sheet) where the row starts.</summary>
    public required int Line { get; init; }

    /// <summary>What the row does to its list.</summary>
    public RowAction Action { get; init; }

    /// <summary>What is claimed of the person: by the row, else by its file.</summary>
    public Claim Claim { get; init; }

    /// <summary>The sex as stated.</summary>
    public Sex Sex { get; init; }

    /// <summary>The cells of columns that were not recognised, by their header, as handed in.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Others { get; init; } = [];

    /// <summary>The text of a standard column, trimmed but otherwise as handed in; null where the row says nothing.</summary>
    public string? this[Column column]
    {
        get => _texts[(int)column];
        init => _texts[(int)column] = value;
    }

    /// <summary>The date of a date column (or of <see cref="Column.Age"/>, as the interval of birth); null where there is none.</summary>
    public PartialDate? Date(Column column) => _dates[(int)column];

    /// <summary>An entry that states one column and nothing else, as the answer to a question does; a date is read as an entry's is.</summary>
    /// <param name="list">What stands for the file's name.</param>
    /// <param name="reference">What stands for the row's reference.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">What is stated.</param>
    public static Entry Stating(string list, string reference, Column column, string text)
    {
        var entry = new Entry { List = list, Ref = reference, Row = 1, Line = 1, [column] = text };
        if (column.Name().EndsWith("_date", StringComparison.Ordinal))
        {
            entry.Set(column, PartialDates.Parse(text));
        }

        return entry;
    }

    internal void Set(Column column, string? text) => _texts[(int)column] = text;

    internal void Set(Column column, PartialDate? date) => _dates[(int)column] = date;
}
