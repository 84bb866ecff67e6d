namespace Rollcall.Ledger.Tests;

/// <summary>Who found that somebody had tampered.</summary>
/// <param name="How">What was done.</param>
/// <param name="Audit">The audit of the storage, with the checkpoints there.</param>
/// <param name="AuditWithOutside">The same with the checkpoints that others have: the witness's last one, and one that a receipt came with.</param>
/// <param name="Witness">The witness, who sees checkpoints and tiles and no content.</param>
/// <param name="Proven">Whether the witness can prove it to others.</param>
public sealed record TamperingFound(string How, bool Audit, bool AuditWithOutside, bool Witness, bool Proven)
{
    public bool ByAnybody => Audit || AuditWithOutside || Witness;
}
