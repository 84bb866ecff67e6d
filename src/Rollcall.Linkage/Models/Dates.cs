namespace Rollcall.Linkage;

/// <summary>A calendar date with what is known of it; month and day are 0 where they are not.</summary>
internal readonly record struct CalendarDate(int Year, int Month, int Day)
{
    /// <summary>Days since the year 0, with the middle of what is not known.</summary>
    public int DayNumber => new DateOnly(
        Math.Clamp(Year, 1, 9999), Month == 0 ? 7 : Month, Day == 0 ? (Month == 0 ? 1 : 15) : Day).DayNumber;
}

/// <summary>
/// Reads dates of tables: <c>1985-03-12</c>, <c>1985/3/12</c>, <c>19850312</c>, <c>12.03.1985</c>, <c>1985-03</c>, <c>1985</c>.
/// A day that its month does not have is no date.
/// </summary>
internal static class Dates
{
    public static bool TryRead(string text, out CalendarDate date)
    {
        Span<int> numbers = stackalloc int[3];
        Span<int> digits = stackalloc int[3];
        date = default;
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                // A time of day after the date is not looked at.
                if (text[at] is 'T' or ' ' && count == 3)
                {
                    break;
                }

                if (text[at] is not ('-' or '/' or '.'))
                {
                    return false;
                }

                continue;
            }

            if (count == 3)
            {
                return false;
            }

            for (; at < text.Length && char.IsAsciiDigit(text[at]) && digits[count] < 9; at++)
            {
                numbers[count] = (numbers[count] * 10) + (text[at] - '0');
                digits[count]++;
            }

            at--;
            count++;
        }

        return (count, digits[0], digits[2]) switch
        {
            (1, 8, _) => Valid(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100, out date),
            (1, 4, _) => Valid(numbers[0], 0, 0, out date),
            (2, 4, _) when digits[1] <= 2 => Valid(numbers[0], numbers[1], 0, out date),
            (3, 4, <= 2) when digits[1] <= 2 => Valid(numbers[0], numbers[1], numbers[2], out date),
            (3, <= 2, 4) when digits[1] <= 2 => Valid(numbers[2], numbers[1], numbers[0], out date),
            _ => false,
        };
    }

    private static bool Valid(int year, int month, int day, out CalendarDate date)
    {
        date = new CalendarDate(year, month, day);
        return year is >= 1 and <= 9999 && month is >= 0 and <= 12
            && day >= 0 && (month == 0 ? day == 0 : day <= DateTime.DaysInMonth(year, month));
    }
}
