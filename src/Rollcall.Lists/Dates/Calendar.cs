using System.Globalization;

namespace Rollcall.Lists;

/// <summary>Makes partial dates from years, months and days of three calendars; null where there is no such day.</summary>
internal static class Calendar
{
    private const int EarliestYear = 1850;

    private static readonly PersianCalendar Persian = new();
    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>Whether someone on a list can have lived in that year.</summary>
    public static bool IsOfOurTime(int year, DateHints hints) => year >= EarliestYear && year <= hints.NotAfter.Year;

    /// <summary>A date of the common calendar; 0 stands for a month or day not known.</summary>
    public static PartialDate? Gregorian(int year, int month, int day, DateHints hints, bool about = false)
    {
        if (!IsOfOurTime(year, hints) || month is < 0 or > 12 || day < 0 || (month == 0 && day > 0))
        {
            return null;
        }

        if (month == 0)
        {
            return new("", new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, about);
        }

        var length = DateTime.DaysInMonth(year, month);
        return day > length ? null
            : day == 0 ? new("", new(year, month, 1), new(year, month, length), DatePrecision.Month, about)
            : new("", new(year, month, day), new(year, month, day), DatePrecision.Day, about);
    }

    /// <summary>A date of the Solar Hijri calendar, as Persian lists have it.</summary>
    public static PartialDate? SolarHijri(int year, int month, int day, bool about = false) =>
        year is < 1250 or > 1450 ? null : Convert(Persian, year, month, day, about);

    /// <summary>A date of the Islamic calendar in its Umm al-Qura form, which .NET knows from 1318 AH.</summary>
    public static PartialDate? Hijri(int year, int month, int day, bool about = false) =>
        year is < 1318 or > 1500 ? null : Convert(Islamic, year, month, day, about);

    private static PartialDate? Convert(System.Globalization.Calendar calendar, int year, int month, int day, bool about)
    {
        if (month is < 0 or > 12 || day < 0 || (month == 0 && day > 0) || (month > 0 && day > calendar.GetDaysInMonth(year, month)))
        {
            return null;
        }

        var first = calendar.ToDateTime(year, Math.Max(month, 1), Math.Max(day, 1), 0, 0, 0, 0);
        var next = month == 0 ? calendar.AddYears(first, 1) : day == 0 ? calendar.AddMonths(first, 1) : first.AddDays(1);
        var (earliest, latest) = (DateOnly.FromDateTime(first), DateOnly.FromDateTime(next).AddDays(-1));
        return new("", earliest, latest, earliest == latest ? DatePrecision.Day : DatePrecision.Interval, about);
    }
}
