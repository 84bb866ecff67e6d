using System.Globalization;

namespace Rollcall.Lists;

/// <summary>A spreadsheet's number as a person would read it in its cell.</summary>
internal static class XlsxNumber
{
    private const int From1904 = 1462;
    private const double LastSerial = 2_958_466;

    public static Cell Cell(string raw, bool date, bool since1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new(raw);
        }

        return date && Date(number + (since1904 ? From1904 : 0)) is { } shown ? shown : new(Shortest(raw, number), CellKind.Number);
    }

    /// <summary>Long numbers stay as written: a double would show a service number of 17 digits as 1E+16.</summary>
    private static string Shortest(string raw, double number) =>
        raw.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9')
            ? Math.Abs(number) < 1e21 && double.IsInteger(number)
                ? number.ToString("F0", CultureInfo.InvariantCulture)
                : number.ToString("R", CultureInfo.InvariantCulture)
            : raw;

    /// <summary>
    /// The serial's date, with its time where it has one. Excel believes in 29 February 1900 (serial 60), so that earlier
    /// serials lie one day off; a serial below 1 is a time of day.
    /// </summary>
    private static Cell? Date(double serial)
    {
        if (serial is < 0 or >= LastSerial or (>= 60 and < 61))
        {
            return null;
        }

        // Floor, not round: the days are exact and times are to the second.
        var seconds = (long)Math.Round((serial - Math.Floor(serial)) * 86_400);
        var time = TimeSpan.FromSeconds(seconds);
        if (serial < 1)
        {
            return new(time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture));
        }

        var moment = new DateTime(1899, 12, serial < 60 ? 31 : 30).AddDays(Math.Floor(serial)) + time;
        var format = moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss";
        return new(moment.ToString(format, CultureInfo.InvariantCulture), CellKind.Date);
    }
}
