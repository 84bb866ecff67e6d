namespace Rollcall.Estimation.Bench;

/// <summary>A folder of published tables (pattern, one column a list, count) with the results of reference programs in reference.csv.</summary>
internal sealed class ReferenceFolder(string path)
{
    private readonly List<List<string>> _rows = [.. File.ReadLines(Path.Combine(path, "reference.csv")).Skip(1).Select(Cells)];

    /// <summary>The data sets with columns for lists, the largest tables last.</summary>
    public static IReadOnlyList<string> Datasets { get; } =
    [
        "kosovo_4", "hiv_rome_4", "australia_4", "uk2013_5", "us_western_5", "neworleans_5",
        "spina_bifida_ny_3", "artificial_3", "snowshoe_hare_6", "neworleans_8",
    ];

    public CaptureTable Table(string dataset)
    {
        var rows = File.ReadLines(Path.Combine(path, dataset + ".csv")).Select(Cells).ToList();
        string[] lists = [.. rows[0].Skip(1).SkipLast(1)];
        var counts = new long[1 << lists.Length];
        foreach (var row in rows.Skip(1))
        {
            counts[Enumerable.Range(0, lists.Length).Sum(i => row[i + 1] == "1" ? 1 << i : 0)] = long.Parse(row[^1]);
        }

        return new CaptureTable(lists, counts);
    }

    /// <summary>The values of a quantity, where the method and the call start as given.</summary>
    public IReadOnlyList<double> Values(string dataset, string method, string call, string quantity) =>
    [
        .. _rows.Where(r => r[0] == dataset && r[1].StartsWith(method, StringComparison.Ordinal) && r[2].Contains(call, StringComparison.Ordinal) && r[3] == quantity)
            .Select(r => double.Parse(r[4])),
    ];

    /// <summary>The model of the first row whose method starts as given.</summary>
    public string? Method(string dataset, string method) => _rows.Find(r => r[0] == dataset && r[1].StartsWith(method, StringComparison.Ordinal))?[1];

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }

        return cells;
    }
}
