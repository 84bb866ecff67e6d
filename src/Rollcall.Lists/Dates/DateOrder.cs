namespace Rollcall.Lists;

/// <summary>In which order a date in figures gives day, month and year.</summary>
public enum DateOrder
{
    /// <summary>Not known: 03/04/1999 stays two-way. With dots the day always comes first.</summary>
    Unknown,

    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,
}
