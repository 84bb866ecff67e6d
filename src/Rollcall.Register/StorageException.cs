namespace Rollcall.Register;

/// <summary>The register's disk or database failed. The message says whether anything was done, and what to do.</summary>
/// <param name="message">One or two sentences.</param>
/// <param name="inner">What the database said; not for whoever sent the command.</param>
/// <param name="isFull">The disk is full: nothing was done, and later commands may succeed.</param>
public sealed class StorageException(string message, Exception? inner, bool isFull = false) : Exception(message, inner)
{
    /// <summary>The disk is full: nothing was done, and later commands may succeed.</summary>
    public bool IsFull { get; } = isFull;
}
