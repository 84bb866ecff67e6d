namespace Rollcall.Ledger;

/// <summary>How a log in storage is compared with what it signed.</summary>
public sealed record AuditOptions
{
    /// <summary>How far an entry's time may lie outside the checkpoints around it: it waits before it is signed, and clocks differ.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Checkpoints that others kept: a witness's last one, those in receipts. Who can change storage and sign anew can't change these.</summary>
    public IReadOnlyList<SignedNote> Outside { get; init; } = [];

    /// <summary>Says how many entries were looked at, every few thousand.</summary>
    public Action<long>? Progress { get; init; }
}
