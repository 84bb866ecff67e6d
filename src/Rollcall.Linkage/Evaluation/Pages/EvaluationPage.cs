using System.Text.Json;

namespace Rollcall.Linkage;

/// <summary>
/// The page that says how good the links are, for people, and the same as plain data. It needs no other file and no
/// network, works without script, prints, and is byte-identical for the same evaluation.
/// </summary>
public static class EvaluationPage
{
    /// <summary>Writes the page as UTF-8. The stream stays open.</summary>
    public static void Write(Stream to, EvaluationData data)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(data);
        var figures = new EvaluationFigures(data);
        PageFrame.Write(to, "evaluation", $"How good are the links of {HtmlText.Value(data.Title)}?", EvaluationLead.Html(figures), Exhibits(figures));
    }

    /// <summary>The tables behind the page, in its order.</summary>
    public static IReadOnlyList<ResultTable> Tables(EvaluationData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var figures = new EvaluationFigures(data);
        return [EvaluationLead.Table(figures), .. Exhibits(figures).SelectMany(e => e.Tables)];
    }

    /// <summary>
    /// All files of an evaluation: <c>evaluation.html</c>, <c>evaluation.json</c> with all tables, a CSV for each table and,
    /// if there are pairs to label, <c>to-label.csv</c>.
    /// </summary>
    public static IReadOnlyList<ResultFile> Files(EvaluationData data)
    {
        var tables = Tables(data);
        var files = new List<ResultFile> { new("evaluation.html", to => Write(to, data)), new("evaluation.json", to => Json(to, tables)) };
        files.AddRange(tables.Select(t => new ResultFile(t.Name + ".csv", t.WriteCsv)));
        if (data.ToLabel is { } sample)
        {
            files.Add(new ResultFile("to-label.csv", to =>
            {
                using var writer = new StreamWriter(to, leaveOpen: true);
                LabelFile.Write(writer, sample, data.Columns, data.Record);
            }));
        }

        return files;
    }

    internal static void Json(Stream to, IReadOnlyList<ResultTable> tables)
    {
        using var writer = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        foreach (var table in tables)
        {
            writer.WritePropertyName(table.Name.Replace('-', '_'));
            table.WriteJson(writer);
        }

        writer.WriteEndObject();
    }

    private static IReadOnlyList<Exhibit> Exhibits(EvaluationFigures figures) =>
    [
        WeightExhibits.Histogram(figures),
        WeightExhibits.Thresholds(figures),
        .. AccuracyExhibits.Of(figures),
        .. BlockingExhibits.Of(figures),
        PatternExhibit.Of(figures),
        .. ClusterExhibit.Of(figures),
        .. SampleExhibit.Of(figures),
    ];
}
