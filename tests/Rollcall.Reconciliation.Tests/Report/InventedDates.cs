using System.Globalization;
using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

internal static class InventedDates
{
    /// <summary>Day first; a year alone; <c>03/04/1999</c> with slashes reads two ways.</summary>
    public static PartialDate? Read(string text)
    {
        if (DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return new PartialDate(text, day, day, DatePrecision.Day);
        }

        if (DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            var swapped = new DateOnly(day.Year, day.Day, day.Month);
            return new PartialDate(text, day, day, DatePrecision.Day, Other: new PartialDate(text, swapped, swapped, DatePrecision.Day));
        }

        return int.TryParse(text.TrimEnd('~'), out var year)
            ? new PartialDate(text, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, text.EndsWith('~'))
            : null;
    }
}
