namespace Rollcall.Lists;

/// <summary>Reads dates as lists give them: EDTF, national forms, month names of ten languages, years, ages.</summary>
public static class PartialDates
{
    /// <summary>
    /// The date that the text gives, with the text kept; null where it gives none, or an impossible one
    /// (<c>31.02.2000</c>). Never throws for any text.
    /// </summary>
    public static PartialDate? Parse(string text, DateHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        hints ??= DateHints.None;
        if (text.Length is 0 or > 200)
        {
            return null;
        }

        hints = DateText.HasPersianFigures(text) ? hints with { IsSolarHijri = true } : hints;
        var clean = DateText.Clean(text);
        return (EdtfReader.Read(clean, hints) ?? WrittenDate.Read(clean, hints)) is { } date && date.Earliest <= hints.NotAfter
            ? date with { Text = text, Other = date.Other is { } other && other.Earliest <= hints.NotAfter ? other with { Text = text } : null }
            : null;
    }
}
