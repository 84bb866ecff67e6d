using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>A record as people see it.</summary>
/// <param name="List">The file it comes from.</param>
/// <param name="Reference">How that file names it.</param>
/// <param name="Values">Its values as handed in, by column; an empty text where there is none.</param>
public sealed record RecordText(string List, string Reference, IReadOnlyList<string> Values);

/// <summary>A row of a file of labels.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="LeftList">The list of the left record; empty if the file does not say.</param>
/// <param name="Left">Its reference.</param>
/// <param name="RightList">The list of the right record.</param>
/// <param name="Right">Its reference.</param>
/// <param name="Answer">The label.</param>
/// <param name="Stratum">The interval that the pair was drawn from; 0 if it was not drawn by a <see cref="LabelSample"/>.</param>
/// <param name="StratumPairs">How many pairs that interval held; 0 likewise.</param>
public sealed record LabelRow(
    int Line, string LeftList, string Left, string RightList, string Right, LabelAnswer Answer, int Stratum, long StratumPairs);

/// <summary>
/// The file that is sent out to be labelled and comes back: one pair a row, values side by side, and a column <c>label</c>
/// that takes <c>same</c>, <c>different</c> or <c>cannot tell</c>. It shows no weight, so that labels aren't led by it.
/// </summary>
public static class LabelFile
{
    /// <summary>Writes a sample.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="sample">The pairs.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="record">What a record says.</param>
    public static void Write(TextWriter to, LabelSample sample, IReadOnlyList<string> columns, Func<int, RecordText> record)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(record);
        Row(to,
        [
            "pair", "label", .. columns.SelectMany(c => new[] { "left " + c, "right " + c }),
            "left_list", "left_ref", "right_list", "right_ref", "stratum", "stratum_pairs", "inclusion_probability",
        ]);
        for (var i = 0; i < sample.Pairs.Count; i++)
        {
            var pair = sample.Pairs[i];
            var stratum = sample.Strata[pair.Stratum - 1];
            var (left, right) = (record(pair.Left), record(pair.Right));
            Row(to,
            [
                Text(i + 1), "", .. left.Values.Zip(right.Values, (l, r) => new[] { l, r }).SelectMany(v => v),
                left.List, left.Reference, right.List, right.Reference,
                Text(pair.Stratum), Text(stratum.Pairs), stratum.Inclusion.ToString("0.##########", CultureInfo.InvariantCulture),
            ]);
        }
    }

    /// <summary>
    /// Reads labels: a sample that came back, or any table with columns <c>left</c>, <c>right</c> (or <c>left_ref</c>,
    /// <c>right_ref</c>, with <c>left_list</c>, <c>right_list</c>) and <c>label</c>. Rows without a label are passed over.
    /// </summary>
    /// <exception cref="FormatException">A column is missing, or a label is none of the three; the message says where and what to do.</exception>
    public static IReadOnlyList<LabelRow> Read(TextReader from)
    {
        ArgumentNullException.ThrowIfNull(from);
        using var rows = PlainCsv.Read(from).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw new FormatException("The file of labels is empty. Its first line names the columns: left, right, label.");
        }

        var header = rows.Current.Cells.ConvertAll(c => c.Trim());
        int left = Column(header, "left_ref", "left"), right = Column(header, "right_ref", "right"), label = Column(header, "label");
        int leftList = header.IndexOf("left_list"), rightList = header.IndexOf("right_list");
        int stratum = header.IndexOf("stratum"), held = header.IndexOf("stratum_pairs");
        var read = new List<LabelRow>();
        while (rows.MoveNext())
        {
            var (line, cells) = rows.Current;
            string At(int column) => column >= 0 && column < cells.Count ? cells[column] : "";
            if (Answer(At(label), line) is { } answer)
            {
                read.Add(new LabelRow(
                    line, At(leftList), Needed(At(left), line), At(rightList), Needed(At(right), line), answer,
                    (int)Whole(At(stratum), line, "stratum"), Whole(At(held), line, "stratum_pairs")));
            }
        }

        return read;
    }

    /// <summary>The records that labels are about.</summary>
    /// <param name="rows">The rows of a file of labels.</param>
    /// <param name="table">The records.</param>
    /// <exception cref="LinkageException">A label names no record, or several; the message says what to do.</exception>
    public static IReadOnlyList<PairLabel> Pairs(IReadOnlyList<LabelRow> rows, Table table)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var names = RecordNames.Of(table);
        return [.. rows.Select(r => new PairLabel(names.Find(r.LeftList, r.Left), names.Find(r.RightList, r.Right), r.Answer, r.Line))];
    }

    private static int Column(List<string> header, params string[] names) =>
        Array.ConvertAll(names, header.IndexOf).FirstOrDefault(at => at >= 0, -1) is var found && found >= 0
            ? found
            : throw new FormatException($"The file of labels has no column “{names[^1]}”. It needs the columns left, right and label; the first line names them.");

    private static LabelAnswer? Answer(string text, int line) => text.Trim().ToLowerInvariant() switch
    {
        "" => null,
        "same" or "yes" or "true" or "1" => LabelAnswer.Same,
        "different" or "no" or "false" or "0" => LabelAnswer.Different,
        "cannot tell" or "can't tell" or "can’t tell" or "?" => LabelAnswer.CannotTell,
        _ => throw new FormatException($"Line {line} of the labels says “{Short(text)}”. A label is same, different or cannot tell; leave the cell empty to pass the pair over."),
    };

    private static string Needed(string text, int line) =>
        text.Length > 0 ? text : throw new FormatException($"Line {line} of the labels does not say which records it is about. Fill in left and right, or delete the line.");

    private static long Whole(string text, int line, string column) =>
        text.Length == 0 ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"Line {line} of the labels has no whole number in “{column}”. Take that column from the file that was sent out: the estimates rest on it.");

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(TextWriter to, IEnumerable<string> cells) => to.Write(string.Join(',', cells.Select(PlainCsv.Cell)) + "\n");
}
