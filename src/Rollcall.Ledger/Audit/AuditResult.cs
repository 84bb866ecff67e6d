namespace Rollcall.Ledger;

/// <summary>What came of comparing a log in storage with what it signed.</summary>
/// <param name="Findings">All that is wrong, in the order of the entries.</param>
/// <param name="Entries">The entries looked at.</param>
/// <param name="Erased">Those among them without payload: they count as entries, and what they were can't be compared.</param>
/// <param name="Covered">The entries from the beginning that a checkpoint covers which they fit; those after it nobody has signed yet.</param>
/// <param name="Checkpoints">The checkpoints compared, outside ones included.</param>
/// <param name="Root">The root over all entries, as far as they follow on one another.</param>
public sealed record AuditResult(
    IReadOnlyList<AuditFinding> Findings, long Entries, long Erased, long Covered, int Checkpoints, byte[] Root)
{
    /// <summary>Is nothing wrong?</summary>
    public bool Clean => Findings.Count == 0;
}
