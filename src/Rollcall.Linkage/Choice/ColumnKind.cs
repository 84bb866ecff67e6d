namespace Rollcall.Linkage;

/// <summary>What the values of a column are, as far as they tell by themselves.</summary>
internal enum ColumnKind
{
    /// <summary>Hardly any record states it, or all state the same: it tells nobody apart.</summary>
    Silent,

    /// <summary>A number or code of the row: no two records share one.</summary>
    RowNumber,

    /// <summary>Calendar dates.</summary>
    Date,

    /// <summary>Quantities: short whole numbers of any length, or decimal numbers.</summary>
    Number,

    /// <summary>Codes: identity numbers, postcodes, telephone numbers.</summary>
    Code,

    /// <summary>A few dozen values, shared by many records each.</summary>
    Category,

    /// <summary>Names, places, addresses: a few words.</summary>
    Text,

    /// <summary>Sentences.</summary>
    Prose,
}
