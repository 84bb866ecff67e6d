using System.Globalization;

namespace Rollcall.Lists;

/// <summary>Which of a workbook's cell styles show a number as a date.</summary>
internal sealed class XlsxStyles
{
    private readonly List<bool> _dates = [];

    public bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _dates.Count && _dates[index];

    public static XlsxStyles Read(XlsxPart part)
    {
        var styles = new XlsxStyles();
        var custom = new Dictionary<string, bool>(StringComparer.Ordinal);
        var inCells = false;
        while (part.Read())
        {
            switch (part.Xml.LocalName)
            {
                case "numFmt" when part.IsStart:
                    custom[part.Xml.GetAttribute("numFmtId") ?? ""] = IsDateFormat(part.Xml.GetAttribute("formatCode") ?? "");
                    break;
                case "cellXfs":
                    inCells = part.IsStart && !part.Xml.IsEmptyElement;
                    break;
                case "xf" when inCells && part.IsStart:
                    var id = part.Xml.GetAttribute("numFmtId") ?? "";
                    styles._dates.Add(custom.TryGetValue(id, out var date) ? date : IsBuiltInDate(id));
                    break;
                default:
                    break;
            }
        }

        return styles;
    }

    /// <summary>ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are the dates of East Asian versions.</summary>
    private static bool IsBuiltInDate(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>A day, month or year outside quotes, brackets and escapes, in the section for positive numbers.</summary>
    internal static bool IsDateFormat(string format)
    {
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '"':
                    i = format.IndexOf('"', i + 1);
                    break;
                case '[':
                    i = format.IndexOf(']', i + 1);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y':
                    return true;
                default:
                    break;
            }

            if (i < 0)
            {
                return false;
            }
        }

        return false;
    }
}
