namespace Rollcall.Lists;

/// <summary>What a header says by itself, where it takes the neighbours or the cells to say which column that is.</summary>
internal enum Sense
{
    /// <summary>The header names a standard column.</summary>
    Settled,

    /// <summary>Given names beside a family name, else the full name.</summary>
    Name,

    /// <summary>A reference where its values are unique.</summary>
    Number,

    /// <summary>The place of what the column before it dates.</summary>
    Place,

    /// <summary>The date of what the columns around it are about.</summary>
    Date,

    /// <summary>A service number or another id, by its cells.</summary>
    Document,

    /// <summary>Where someone is held or, beside the date of it, where he was taken.</summary>
    Held,
}

/// <summary>The meaning of a phrase: a standard column, or a sense that its surroundings settle.</summary>
internal readonly record struct Meaning(Column? Column, Sense Sense = Sense.Settled);

/// <summary>A header as understood, how sure that is (0 to 1), and the language it is in.</summary>
internal readonly record struct HeaderReading(Meaning Meaning, double Confidence, string Language);
