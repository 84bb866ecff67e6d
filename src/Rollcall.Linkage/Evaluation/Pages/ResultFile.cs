namespace Rollcall.Linkage;

/// <summary>A file of a result, not yet written.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Write">Writes its bytes and leaves the stream open; the same bytes each time.</param>
public sealed record ResultFile(string Name, Action<Stream> Write);
