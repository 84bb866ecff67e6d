namespace Rollcall.Linkage;

/// <summary>Must-links that join what is forbidden to be joined. None of the must-links that hang together with it was applied.</summary>
/// <param name="Left">The smaller of the two records that must not be one person.</param>
/// <param name="Right">The other one.</param>
/// <param name="Chain">The records by which must-links lead from the one to the other, both included.</param>
/// <param name="DuplicateFreeList">
/// The list declared free of duplicates that holds both; null where a cannot-link keeps them apart.
/// </param>
public sealed record Contradiction(int Left, int Right, IReadOnlyList<int> Chain, int? DuplicateFreeList)
{
    /// <summary>The contradiction in a sentence; records by their numbers.</summary>
    public override string ToString() =>
        $"Records {Left} and {Right} must not be one person ({Reason}), yet must-links join them: {string.Join(" – ", Chain)}.";

    private string Reason => DuplicateFreeList is { } list ? $"list {list} is declared free of duplicates" : "a cannot-link says so";
}
