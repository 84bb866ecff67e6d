namespace Rollcall.Lists;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>The month is known, the day is not.</summary>
    Month,

    /// <summary>Only the year is known.</summary>
    Year,

    /// <summary>Somewhere between two dates: an age, an EDTF interval, a decade.</summary>
    Interval,
}

/// <summary>
/// A date as far as it is known: the interval it lies in, with the text as handed in.
/// </summary>
/// <param name="Text">The text as handed in.</param>
/// <param name="Earliest">The first day that it can be.</param>
/// <param name="Latest">The last day that it can be; never before <paramref name="Earliest"/>.</param>
/// <param name="Precision">How much is known.</param>
/// <param name="Approximate">The text says "about": the true date may lie outside the interval.</param>
/// <param name="Other">
/// The second reading of a text that reads two ways (03.04.1999 as 3 April and as 4 March) and that nothing in
/// its column settles; null where there is one reading. A second reading has no further one.
/// </param>
public sealed record PartialDate(
    string Text, DateOnly Earliest, DateOnly Latest, DatePrecision Precision, bool Approximate = false, PartialDate? Other = null)
{
    /// <summary>The date as EDTF (ISO 8601-2): <c>1999-04-03</c>, <c>2020-11</c>, <c>1985~</c>, <c>1999-05/1999-07</c>.</summary>
    public string Edtf => (Precision switch
    {
        DatePrecision.Day => Earliest.ToString("yyyy-MM-dd"),
        DatePrecision.Month => Earliest.ToString("yyyy-MM"),
        DatePrecision.Year => Earliest.ToString("yyyy"),
        _ => $"{Earliest:yyyy-MM-dd}/{Latest:yyyy-MM-dd}",
    }) + (Approximate ? "~" : "");
}
