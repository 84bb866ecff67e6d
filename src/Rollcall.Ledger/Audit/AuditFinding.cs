namespace Rollcall.Ledger;

/// <summary>One thing that is wrong with a log in storage.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">The first entry that it concerns, from 0; for a checkpoint its size.</param>
/// <param name="To">The entry after the last one that it concerns.</param>
/// <param name="Sentence">The same in plain words; it quotes no payload.</param>
public sealed record AuditFinding(FindingKind Kind, long From, long To, string Sentence);
