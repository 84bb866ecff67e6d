namespace Rollcall.Register;

/// <summary>What a backup holds, as it was written, read back or restored.</summary>
/// <param name="Ledger">The name of the register's ledger.</param>
/// <param name="MadeAt">When the backup was made.</param>
/// <param name="Commands">The commands in the log.</param>
/// <param name="Root">The root over the log's entries: 32 bytes.</param>
/// <param name="Rows">The rows of all tables.</param>
/// <param name="Files">The files.</param>
/// <param name="Bytes">The size of the backup.</param>
public sealed record BackupSummary(string Ledger, DateTimeOffset MadeAt, long Commands, byte[] Root, long Rows, int Files, long Bytes);
