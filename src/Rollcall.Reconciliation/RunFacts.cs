namespace Rollcall.Reconciliation;

/// <summary>What a run was: for the report's last section and for run.json.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Started">When the run started.</param>
/// <param name="Options">The options that were set, as they would be typed.</param>
public sealed record RunFacts(string Version, DateTimeOffset Started, IReadOnlyList<string> Options);
