namespace Rollcall.Reconciliation;

/// <summary>A file to be written into an output folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Write">Writes it, and returns how many rows it has, where it has rows.</param>
public sealed record OutputFile(string Name, Func<Stream, int?> Write);
