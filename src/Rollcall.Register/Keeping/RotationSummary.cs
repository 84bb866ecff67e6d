namespace Rollcall.Register;

/// <summary>What came of rotating keys.</summary>
/// <param name="Key">The number of the key that seals now, and the only one on the ring.</param>
/// <param name="Sealed">How many cells and files were sealed anew by this call.</param>
/// <param name="Resumed">Whether this call went on with one that had been stopped.</param>
/// <param name="Former">The copy of the ring as it was, which backups made before need; null where this call resumed another.</param>
public sealed record RotationSummary(int Key, long Sealed, bool Resumed, string? Former);
