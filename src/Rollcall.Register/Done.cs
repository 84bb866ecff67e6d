namespace Rollcall.Register;

/// <summary>What was accepted. It is on disk, and its receipt can be had.</summary>
/// <param name="Id">The command's id, and that of what it made.</param>
/// <param name="Leaf">The number of its leaf in the ledger.</param>
/// <param name="At">When.</param>
/// <param name="Subject">What it was about.</param>
public sealed record Done(Guid Id, long Leaf, DateTimeOffset At, Guid Subject);
