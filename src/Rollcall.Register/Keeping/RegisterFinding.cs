namespace Rollcall.Register;

/// <summary>One thing that is wrong with what a register holds.</summary>
/// <param name="Fault">What.</param>
/// <param name="Table">The table, or <c>files</c>, or <c>checkpoint</c>.</param>
/// <param name="Id">The row's key, or the file's name, or the number of a leaf; null where it concerns the whole.</param>
/// <param name="Sentence">The same in plain words. It never says what stands in a cell.</param>
public sealed record RegisterFinding(RegisterFault Fault, string Table, string? Id, string Sentence);
