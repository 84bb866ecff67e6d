using System.Text.Json.Serialization;

namespace Rollcall.VersusDuckDb;

/// <summary>What two records are compared on.</summary>
/// <param name="Column">The column.</param>
/// <param name="Levels">The levels, best first, the last of them <c>else</c>; a missing value is level 0 and no evidence.</param>
/// <param name="TermFrequency">Whether agreement on a rare value says more: then the exact level is scored by the value.</param>
internal sealed record Comparison(string Column, IReadOnlyList<string> Levels, bool TermFrequency = false)
{
    [JsonIgnore]
    public IReadOnlyList<Level> Ladder => [.. Levels.Select(Level.Read)];
}
