using System.Text;

namespace Rollcall.Linkage;

/// <summary>A section of a page: a picture, what one sees in it, what to do about it, and the numbers behind it.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Short">Its name in the navigation.</param>
/// <param name="Title">Its heading.</param>
/// <param name="See">What one sees, as HTML sentences.</param>
/// <param name="Do">What to do, as HTML sentences; empty if nothing.</param>
/// <param name="Picture">The picture, as HTML.</param>
/// <param name="Tables">The numbers behind it.</param>
internal sealed record Exhibit(string Id, string Short, string Title, string See, string Do, string Picture, IReadOnlyList<ResultTable> Tables)
{
    private const int RowsShown = 100, RowsToTakeAlong = 1000;

    public string Html()
    {
        var html = new StringBuilder();
        html.Append($"<section id=\"{Id}\" aria-labelledby=\"{Id}-title\">\n<h2 id=\"{Id}-title\" tabindex=\"-1\">{HtmlText.Plain(Title)}</h2>\n");
        html.Append($"<p>{See}</p>\n{Picture}\n");
        if (Do.Length > 0)
        {
            html.Append($"<p class=\"to-do\"><b>What to do.</b> {Do}</p>\n");
        }

        foreach (var table in Tables)
        {
            html.Append(Numbers(table));
        }

        return html.Append("</section>\n").ToString();
    }

    private static string Numbers(ResultTable table)
    {
        var html = new StringBuilder();
        var all = table.Rows.Count <= RowsShown;
        html.Append($"<details class=\"numbers-behind\"{(table.Rows.Count <= 40 ? " data-print" : "")}><summary>{HtmlText.Plain(table.Caption)}: {PlainWords.Count(table.Rows.Count, "row", "rows")}</summary>\n");
        html.Append(Downloads(table));
        html.Append(HtmlTable.Of(table, RowsShown));
        html.Append(all ? "" : $"<p class=\"note\">The first {PlainWords.Number(RowsShown)} rows of {PlainWords.Number(table.Rows.Count)}. The file has all.</p>\n");
        return html.Append("</details>\n").ToString();
    }

    /// <summary>The table as files within the page: nothing is fetched to save them.</summary>
    private static string Downloads(ResultTable table)
    {
        var taken = table.Rows.Count <= RowsToTakeAlong ? table : table with { Rows = [.. table.Rows.Take(RowsToTakeAlong)] };
        var note = taken == table ? "" : $" <span class=\"note\">(the first {PlainWords.Number(RowsToTakeAlong)} rows; the result folder has all)</span>";
        return $"<p class=\"downloads\">Save as {Link("csv", "text/csv", taken.WriteCsv)} or {Link("json", "application/json", taken.WriteJson)}{note}</p>\n";

        string Link(string ending, string type, Action<Stream> write)
        {
            using var bytes = new MemoryStream();
            write(bytes);
            return $"<a download=\"{table.Name}.{ending}\" href=\"data:{type};base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}\">{table.Name}.{ending}</a>";
        }
    }
}
