namespace Rollcall.Register;

/// <summary>A backup can't be made, read or restored. The message says what to do.</summary>
/// <param name="message">One or two sentences for an administrator.</param>
/// <param name="inner">What the system said; null where nothing did.</param>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static BackupException Damaged() => new("The backup is damaged: it was changed or cut off. Take another copy of it, or an earlier backup.");
}
