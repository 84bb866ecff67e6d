using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>
/// Pairs that a person decided: a CSV with the columns of matches.csv (left_list, left_ref, right_list, right_ref, verdict), in
/// which the verdict is <c>same</c> or <c>different</c>; other verdicts decide nothing.
/// </summary>
internal sealed class DecisionsFile
{
    private static readonly string[] Needed = ["left_list", "left_ref", "right_list", "right_ref", "verdict"];

    private DecisionsFile(IReadOnlyList<(int, int)> same, IReadOnlyList<(int, int)> different) => (Same, Different) = (same, different);

    public IReadOnlyList<(int Left, int Right)> Same { get; }

    public IReadOnlyList<(int Left, int Right)> Different { get; }

    /// <summary>Reads the decisions on the rows of a table.</summary>
    public static DecisionsFile Read(string? path, Table table, CancellationToken cancel)
    {
        var (same, different) = (new List<(int, int)>(), new List<(int, int)>());
        if (path is null)
        {
            return new DecisionsFile(same, different);
        }

        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no file {path}. Check its name and folder.");
        }

        var decisions = TableFiles.Read([path], new TableOptions(), out _, cancel);
        var columns = Needed.Select(decisions.Column).ToList();
        var records = Enumerable.Range(0, table.Records).GroupBy(r => Key(table.Groups[table.GroupOf(r)].Name, table.Reference(r)))
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        for (var row = 0; row < decisions.Records; row++)
        {
            string[] cells = [.. columns.Select(c => c[c.Codes[row]])];
            if (cells[4] is not ("same" or "different"))
            {
                continue;
            }

            (cells[4] == "same" ? same : different).Add((Record(cells[0], cells[1]), Record(cells[2], cells[3])));

            int Record(string list, string reference) => records.TryGetValue(Key(list, reference), out var record)
                ? record
                : throw new RefusedException($"Row {row + 1} of {Path.GetFileName(path)} decides on {reference} of {list}, which is in none of the tables.");
        }

        return new DecisionsFile(same, different);
    }

    private static string Key(string list, string reference) => list + "\n" + reference;
}
