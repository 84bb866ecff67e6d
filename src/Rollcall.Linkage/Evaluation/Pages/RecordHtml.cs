using System.Text;

namespace Rollcall.Linkage;

/// <summary>Records as people see them: values side by side, each with its language and direction.</summary>
internal static class RecordHtml
{
    /// <summary>Two records of an evaluation in a small table, those columns only in which one of them says something.</summary>
    public static string Pair(EvaluationData data, int left, int right, double weight)
    {
        var (a, b) = (data.Record(left), data.Record(right));
        return $"<table class=\"pair\"><caption>{PlainWords.Bits(weight, 1)} bits: {Name(a)} and {Name(b)}</caption><tbody>{Rows(data.Columns, [a, b])}</tbody></table>";
    }

    /// <summary>A record's name: its list and its reference there.</summary>
    public static string Name(RecordText record) => record.List.Length == 0 ? HtmlText.Value(record.Reference) : $"{HtmlText.Value(record.List)} {HtmlText.Value(record.Reference)}";

    /// <summary>A row for each column in which a record says something; a row in which all say the same is quiet.</summary>
    public static string Rows(IReadOnlyList<string> columns, IReadOnlyList<RecordText> records)
    {
        var html = new StringBuilder();
        for (var c = 0; c < columns.Count; c++)
        {
            var values = records.Select(r => r.Values[c]).ToList();
            if (values.Any(v => v.Length > 0))
            {
                var same = values.All(v => v == values[0]);
                html.Append($"<tr{(same ? " class=\"same\"" : "")}><th scope=\"row\">{HtmlText.Value(columns[c])}</th>");
                html.Append(string.Concat(values.Select(v => $"<td>{HtmlText.Value(v)}</td>"))).Append("</tr>");
            }
        }

        return html.ToString();
    }
}
