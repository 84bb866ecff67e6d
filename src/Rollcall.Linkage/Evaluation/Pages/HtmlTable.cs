using System.Text;

namespace Rollcall.Linkage;

/// <summary>Tables as HTML: numbers to the end, shares as percentages, bits with their sign.</summary>
internal static class HtmlTable
{
    public static string Of(ResultTable table, int rows)
    {
        var html = new StringBuilder();
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Attribute(table.Caption)}, as a table\"><table><thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append($"<th scope=\"col\"{Class(column)}>{HtmlText.Plain(column.Heading)}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in table.Rows.Take(rows))
        {
            html.Append("<tr>");
            for (var c = 0; c < row.Count; c++)
            {
                html.Append($"<td{Class(table.Columns[c])}>{Cell(row[c], table.Columns[c])}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table></div>\n").ToString();
    }

    private static string Class(ResultColumn column) => column.Kind == ResultKind.Text ? "" : " class=\"number\"";

    private static string Cell(object? cell, ResultColumn column) => cell switch
    {
        null => "<span class=\"quiet\">–</span>",
        string text => HtmlText.Value(text),
        long whole => PlainWords.Number(whole),
        int whole => PlainWords.Number((long)whole),
        double number => column.Kind switch
        {
            ResultKind.Share => PlainWords.Percent(number),
            ResultKind.Bits => PlainWords.Bits(number),
            _ => PlainWords.Number(number),
        },
        _ => "",
    };
}
