namespace Rollcall.Register;

/// <summary>The register's disk or database failed. The message says whether anything was done, and what to do.</summary>
/// <param name="message">One or two sentences.</param>
/// <param name="inner">What the database said; not for whoever sent the command.</param>
public sealed class StorageException(string message, Exception? inner) : Exception(message, inner);
