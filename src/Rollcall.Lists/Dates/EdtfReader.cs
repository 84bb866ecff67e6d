using System.Text.RegularExpressions;

namespace Rollcall.Lists;

/// <summary>Reads ISO 8601-2 (EDTF) of levels 0 and 1, with decades and centuries (<c>198X</c>), and intervals of two such dates.</summary>
internal static partial class EdtfReader
{
    /// <summary>The date; null where the text is no EDTF or not of our time.</summary>
    public static PartialDate? Read(string text, DateHints hints)
    {
        if (text.Length < 4 || !(char.IsAsciiDigit(text[0]) || text[0] is '.' or '[' or '/'))
        {
            return null;
        }

        var halves = text.Trim('[', ']').Split(text.Contains('/') ? "/" : "..");
        if (halves.Length == 1)
        {
            return Single(text, hints);
        }

        return halves.Length == 2 && Single(halves[0], hints) is { } from && Single(halves[1], hints) is { } to && from.Earliest <= to.Latest
            ? new(text, from.Earliest, to.Latest, DatePrecision.Interval, from.Approximate || to.Approximate)
            : null;
    }

    private static PartialDate? Single(string text, DateHints hints)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        var about = match.Groups["about"].Length > 0;
        var first = int.Parse(year.Replace('X', '0').Replace('x', '0').Replace('?', '0').Replace('*', '0'));
        var unknown = year.Count(c => !char.IsAsciiDigit(c));
        if (unknown > 0)
        {
            var last = first + (unknown == 1 ? 9 : 99);
            return Calendar.IsOfOurTime(first, hints) || Calendar.IsOfOurTime(last, hints)
                ? new(text, new(first, 1, 1), new(last, 12, 31), DatePrecision.Interval, about)
                : null;
        }

        return Calendar.Gregorian(first, Known(month), Known(day), hints, about);
    }

    private static int Known(string part) => part.Length == 0 || !char.IsAsciiDigit(part[0]) ? 0 : int.Parse(part);

    [GeneratedRegex(@"^(?<y>\d{4}|\d{3}[Xx?*]|\d\d[Xx*]{2})(-(?<m>\d\d|[Xx]{2})(-(?<d>\d\d|[Xx]{2}))?)?(?<about>[~?%]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
