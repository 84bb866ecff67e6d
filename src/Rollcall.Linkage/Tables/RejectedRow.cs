namespace Rollcall.Linkage;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The number of the row below the header, blank ones not counted, from 1.</param>
/// <param name="Text">The row as it stands.</param>
/// <param name="Reason">Why it could not be taken.</param>
public sealed record RejectedRow(string File, int Row, string Text, string Reason);
