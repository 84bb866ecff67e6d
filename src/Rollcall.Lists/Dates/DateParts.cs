namespace Rollcall.Lists;

/// <summary>Puts years, months, days and ages together under a column's hints.</summary>
internal readonly record struct DateParts(DateHints Hints, bool About, bool IsHijri)
{
    /// <summary>A year of four figures as it is; one of two by what the column is about.</summary>
    public int Year(DateToken number)
    {
        if (number.Figures != 2)
        {
            return number.Value;
        }

        var century = 2000 + number.Value;
        var latest = Hints.AsOf?.Year ?? (Hints.IsBirth ? 2015 : 2035);
        return century <= latest ? century : century - 100;
    }

    /// <summary>A date in the calendar that the year and the month belong to.</summary>
    public PartialDate? Date(int year, int month, int day)
    {
        if (month is > MonthNames.Solar and <= MonthNames.Solar + 12)
        {
            return Calendar.SolarHijri(year < 100 ? 1300 + year : year, month - MonthNames.Solar, day, About);
        }

        if (month is > MonthNames.Lunar)
        {
            return Calendar.Hijri(year, month - MonthNames.Lunar, day, About);
        }

        return year is >= 1250 and <= 1450
            ? IsHijri ? Calendar.Hijri(year, month, day, About)
                : Hints.IsSolarHijri ? Calendar.SolarHijri(year, month, day, About)
                : null
            : Calendar.Gregorian(year, month, day, Hints, About);
    }

    /// <summary>A day and month without a year: the last such day before the list was made.</summary>
    public PartialDate? Nearest(int month, int day)
    {
        if (Hints.AsOf is not { } asOf || Hints.IsBirth || month > 12)
        {
            return null;
        }

        var date = Calendar.Gregorian(asOf.Year, month, day, Hints, about: true);
        return date?.Earliest > asOf ? Calendar.Gregorian(asOf.Year - 1, month, day, Hints, about: true) : date;
    }

    /// <summary>The days on which someone was born who was of that age, or between those two.</summary>
    public PartialDate? Age(int least, int most) =>
        Hints.AsOf is { } asOf
            ? new("", asOf.AddYears(-most - 1).AddDays(1), asOf.AddYears(-least), DatePrecision.Interval, About || Hints.IsAsOfGuessed)
            : null;
}
