namespace Rollcall.VersusDuckDb;

/// <summary>What two records are compared on.</summary>
/// <param name="Column">The column.</param>
/// <param name="Levels">The levels, best first, the last of them <c>else</c>; a missing value is level 0 and no evidence.</param>
internal sealed record Comparison(string Column, IReadOnlyList<Level> Levels)
{
    public bool ByValue => Levels.Any(l => l.ByValue);
}
