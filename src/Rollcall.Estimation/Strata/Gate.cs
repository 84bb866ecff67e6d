namespace Rollcall.Estimation;

/// <summary>A reason to refuse, with the sentence that says what it means here and what to do.</summary>
/// <param name="Refusal">The reason.</param>
/// <param name="Sentence">For people.</param>
public sealed record Gate(Refusal Refusal, string Sentence)
{
    /// <summary>Fewer persons than this on a list are too few.</summary>
    public const int FewestOnList = 10;

    /// <summary>The reason's name in files, such as <c>fewer_than_three_lists</c>.</summary>
    public string Name => NameOf(Refusal);

    /// <summary>The name of a reason in files.</summary>
    /// <param name="refusal">The reason.</param>
    public static string NameOf(Refusal refusal) => refusal switch
    {
        Refusal.Nobody => "nobody",
        Refusal.FewerThanThreeLists => "fewer_than_three_lists",
        Refusal.OnePattern => "one_pattern",
        Refusal.NoOverlap => "no_overlap",
        Refusal.Islands => "islands",
        Refusal.ListUnderTen => "list_under_ten",
        Refusal.TooManyLists => "too_many_lists",
        Refusal.BoundaryFit => "boundary_fit",
        Refusal.ChainsDisagree => "chains_disagree",
        Refusal.GridNotStable => "grid_not_stable",
        Refusal.ReplicatesFail => "replicates_fail",
        Refusal.DrawsFail => "draws_fail",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>All reasons for which a table must not be estimated from at all, the first one being the one to name.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<Gate> Of(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. Closed(table)];
    }

    private static IEnumerable<Gate> Closed(CaptureTable table)
    {
        if (table.Observed == 0)
        {
            yield return new Gate(Refusal.Nobody, "Nobody is on any list here, so there is nothing to estimate from.");
            yield break;
        }

        var lists = table.Lists;
        if (lists.Count < 3)
        {
            yield return new Gate(
                Refusal.FewerThanThreeLists,
                $"There {(lists.Count == 1 ? "is one list" : "are two lists")}. With fewer than three, nothing shows whether the lists depend on each other, and the estimate could be anything. Find a third list.");
        }

        var patterns = Enumerable.Range(1, table.Counts.Count - 1).Where(x => table.Counts[x] > 0).ToList();
        if (patterns.Count == 1)
        {
            yield return new Gate(
                Refusal.OnePattern,
                $"All {Words.Number(table.Observed)} persons are on the very same lists ({Words.Set(table, patterns[0])}). Nothing tells how many are on fewer, or on none.");
        }

        var islands = Islands(table);
        if (lists.Count > 1 && islands.Count == lists.Count)
        {
            yield return new Gate(Refusal.NoOverlap, "No two lists share anybody. Overlap is all that an estimate can be made from.");
        }
        else if (islands.Count > 1)
        {
            yield return new Gate(
                Refusal.Islands,
                $"The lists fall into groups that share nobody: {string.Join("; ", islands.Select(i => Words.Set(table, i)))}. Estimate them apart, or find a list that joins them.");
        }

        var small = Enumerable.Range(0, lists.Count).Where(i => table.OnAll(1 << i) < FewestOnList).ToList();
        if (small.Count > 0)
        {
            yield return new Gate(
                Refusal.ListUnderTen,
                $"Fewer than ten persons are on {string.Join(" and on ", small.Select(i => $"{lists[i]} ({table.OnAll(1 << i)})"))}. Join such a list to one like it, or leave it out.");
        }
    }

    /// <summary>The groups of lists that are joined, directly or through others, by somebody whom they share.</summary>
    private static List<int> Islands(CaptureTable table)
    {
        var islands = Enumerable.Range(0, table.Lists.Count).Select(i => 1 << i).ToList();
        for (var pattern = 1; pattern < table.Counts.Count; pattern++)
        {
            if (table.Counts[pattern] > 0)
            {
                var joined = islands.Where(i => (i & pattern) != 0).ToList();
                islands = [.. islands.Except(joined), joined.Aggregate(0, (all, i) => all | i)];
            }
        }

        return [.. islands.Where(i => i != 0).OrderBy(i => i & -i)];
    }
}
