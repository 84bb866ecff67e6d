using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Reads dates, years and ages as people write them, by the order of their pieces.</summary>
internal static class WrittenDate
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The date; null where the text gives none.</summary>
    public static PartialDate? Read(string clean, DateHints hints)
    {
        var tokens = DateText.Tokens(clean, out var mended);
        var about = mended | Takes(tokens, DateWords.About) | TakesSigns(tokens);
        var hijri = Takes(tokens, DateWords.Hijri);
        var old = tokens.Exists(t => t.Part == DatePart.Word && DateWords.Old.Contains(t.Text));
        var year = tokens.Exists(t => t.Part == DatePart.Word && DateWords.Year.Contains(t.Text));
        tokens.RemoveAll(t => t.Part == DatePart.Word && (DateWords.Silent.Contains(t.Text) || DateWords.Year.Contains(t.Text) || DateWords.Old.Contains(t.Text)));
        var calendar = new DateParts(hints, about, hijri);

        return tokens.Exists(t => t.Part == DatePart.Month) ? Named(tokens, calendar) : InFigures(tokens, calendar, old, year);
    }

    private static PartialDate? Named(List<DateToken> tokens, DateParts parts)
    {
        var at = tokens.FindIndex(t => t.Part == DatePart.Month);
        var numbers = tokens.Where(t => t.Part == DatePart.Number).ToList();
        var month = tokens[at].Value;
        if (tokens.Skip(at + 1).Any(t => t.Part == DatePart.Month && t.Value != month) || numbers.Count > 2)
        {
            return null;
        }

        var yearAt = numbers.FindLastIndex(n => n.Figures == 4);
        if (numbers.Count == 2)
        {
            yearAt = yearAt >= 0 ? yearAt : 1;
            return parts.Date(parts.Year(numbers[yearAt]), month, numbers[1 - yearAt].Value);
        }

        return numbers.Count == 1
            ? yearAt == 0 ? parts.Date(numbers[0].Value, month, 0) : parts.Nearest(month, numbers[0].Value)
            : null;
    }

    private static PartialDate? InFigures(List<DateToken> tokens, DateParts parts, bool old, bool year)
    {
        var first = tokens.FindIndex(t => t.Part == DatePart.Number);
        if (first < 0)
        {
            return null;
        }

        // Numbers with one and the same sign between them belong together; a note before or after is left aside.
        var numbers = new List<DateToken> { tokens[first] };
        var sign = "";
        var at = first + 1;
        for (; at < tokens.Count && numbers.Count < 3; at++)
        {
            if (tokens[at].Part == DatePart.Number)
            {
                numbers.Add(tokens[at]);
            }
            else if (tokens[at].Part == DatePart.Sign && tokens[at].Text is "." or "/" or "-" or "," && at + 1 < tokens.Count && tokens[at + 1].Part == DatePart.Number)
            {
                sign = sign.Length == 0 ? tokens[at].Text : sign;
            }
            else
            {
                break;
            }
        }

        var rest = tokens.Skip(at).Concat(tokens.Take(first)).ToList();
        if (rest.Exists(t => t.Part == DatePart.Number) && numbers.Count != 3)
        {
            return null;
        }

        var noted = rest.Exists(t => t.Part == DatePart.Word);
        if (noted && numbers.Count < 3 && (numbers[0].Figures != 4 || numbers.Count != 1 || rest.Count(t => t.Part == DatePart.Word) > 2))
        {
            return null;
        }

        parts = noted ? parts with { About = true } : parts;
        return numbers.Count switch
        {
            1 => One(numbers[0], parts, old, year),
            2 => Two(numbers[0], numbers[1], sign, parts, old),
            _ => Three(numbers[0], numbers[1], numbers[2], sign, parts),
        };
    }

    private static PartialDate? One(DateToken number, DateParts parts, bool old, bool year) => number switch
    {
        { Figures: 4 } when !old || number.Value > 110 => parts.Date(number.Value, 0, 0),
        { Figures: <= 3, Value: >= 1 and <= 110 } when (old && (parts.Hints.IsBirth || !year)) || (parts.Hints.IsBirth && !year) => parts.Age(number.Value, number.Value),
        { Figures: 2 } when parts.Hints.IsBirth && year => parts.Date(parts.Year(number), 0, 0),
        { Figures: 5, Value: >= 3000 and <= 60000 } => Serial(number.Value, parts),
        { Figures: 4 } or { Figures: 5 } => null,
        { Figures: 8 } => parts.Date(number.Value / 10000, number.Value / 100 % 100, number.Value % 100)
            ?? parts.Date(number.Value % 10000, number.Value / 10000 % 100, number.Value / 1000000),
        _ => null,
    };

    private static PartialDate? Serial(int days, DateParts parts)
    {
        var day = SerialZero.AddDays(days);
        return parts.Date(day.Year, day.Month, day.Day);
    }

    private static PartialDate? Two(DateToken a, DateToken b, string sign, DateParts parts, bool old)
    {
        if (a.Figures == 4 && b.Figures == 4)
        {
            return parts.Date(a.Value, 0, 0) is { } begin && parts.Date(b.Value, 0, 0) is { } end && begin.Earliest <= end.Latest
                ? begin with { Latest = end.Latest, Precision = DatePrecision.Interval }
                : null;
        }

        if (b.Figures == 4 && a.Figures <= 2)
        {
            return parts.Date(b.Value, a.Value, 0);
        }

        if (a.Figures == 4 && b.Figures <= 2)
        {
            return b.Figures == 2 && b.Value > 12 && sign is "/" or "-" && a.Value % 100 < b.Value
                ? Two(a, new(DatePart.Number, a.Value / 100 * 100 + b.Value, 4, b.Text), sign, parts, old)
                : parts.Date(a.Value, b.Value, 0);
        }

        var ages = sign == "-" && a.Value is >= 1 and <= 110 && b.Value > a.Value && b.Value <= 110;
        return ages && (old || parts.Hints.IsBirth) ? parts.Age(a.Value, b.Value) : null;
    }

    private static PartialDate? Three(DateToken a, DateToken b, DateToken c, string sign, DateParts parts)
    {
        if (a.Figures >= 3)
        {
            return b.Figures <= 2 && c.Figures <= 2 && a.Figures == 4 ? parts.Date(a.Value, b.Value, c.Value) : null;
        }

        if (b.Figures > 2 || c.Figures is not (2 or 4))
        {
            return null;
        }

        var year = parts.Year(c);
        var dayFirst = parts.Date(year, b.Value, a.Value);
        var monthFirst = parts.Date(year, a.Value, b.Value);
        if (sign == "." || dayFirst is null || monthFirst is null || a.Value == b.Value || a.Value == 0 || b.Value == 0)
        {
            return parts.Hints.Order == DateOrder.MonthFirst && sign != "." ? monthFirst ?? dayFirst : dayFirst ?? monthFirst;
        }

        return parts.Hints.Order switch
        {
            DateOrder.DayFirst => dayFirst,
            DateOrder.MonthFirst => monthFirst,
            _ => dayFirst with { Other = monthFirst },
        };
    }

    private static bool Takes(List<DateToken> tokens, FrozenSet<string> words) =>
        tokens.RemoveAll(t => t.Part == DatePart.Word && words.Contains(t.Text)) > 0;

    private static bool TakesSigns(List<DateToken> tokens) =>
        tokens.RemoveAll(t => t.Part == DatePart.Sign && t.Text is "~" or "?" or "%" or "≈" or "±") > 0;
}
