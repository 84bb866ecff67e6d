namespace Rollcall.Lists;

/// <summary>What is known of a date's column when a cell of it is read.</summary>
public sealed record DateHints
{
    /// <summary>No hints: an event, its order unknown.</summary>
    public static DateHints None { get; } = new();

    /// <summary>The order of day and month that the column's other cells settle.</summary>
    public DateOrder Order { get; init; }

    /// <summary>The date is someone's birth: a small number is an age, and two figures are a year of this or the last century.</summary>
    public bool IsBirth { get; init; }

    /// <summary>The day on which an age was reached, and by which everything had happened; null where nothing tells.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary><see cref="AsOf"/> is the list's latest date, not said for this row: an age then gives an approximate interval.</summary>
    public bool IsAsOfGuessed { get; init; }

    /// <summary>Years from 1250 to 1450 are of the Solar Hijri calendar, as in Persian lists.</summary>
    public bool IsSolarHijri { get; init; }

    /// <summary>The last day that can be meant; a later date is impossible and not read.</summary>
    public DateOnly NotAfter { get; init; } = new(2049, 12, 31);
}
