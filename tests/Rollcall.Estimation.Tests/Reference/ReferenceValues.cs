namespace Rollcall.Estimation.Tests;

/// <summary>What a reference program or a publication gave for one quantity.</summary>
internal sealed record ReferenceValue(string Dataset, string Method, string Call, string Quantity, double Value, string Kind, string Tolerance);

/// <summary>The published tables, and the results of the reference programs on them.</summary>
internal static class ReferenceValues
{
    public static IReadOnlyList<ReferenceValue> All()
    {
        DataFolder.Require();
        return
        [
            .. File.ReadLines(Path.Combine(DataFolder.Estimation, "reference.csv")).Skip(1).Select(Cells)
                .Select(c => new ReferenceValue(c[0], c[1], c[2], c[3], double.Parse(c[4]), c[5], c[6])),
        ];
    }

    public static CaptureTable Table(string dataset)
    {
        DataFolder.Require();
        var rows = File.ReadLines(Path.Combine(DataFolder.Estimation, dataset + ".csv")).Select(Cells).ToList();
        string[] lists = [.. rows[0].Skip(1).SkipLast(1)];
        var counts = new long[1 << lists.Length];
        foreach (var row in rows.Skip(1))
        {
            var pattern = Enumerable.Range(0, lists.Length).Sum(i => row[i + 1] == "1" ? 1 << i : 0);
            counts[pattern] = long.Parse(row[^1]);
        }

        return new CaptureTable(lists, counts);
    }

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
