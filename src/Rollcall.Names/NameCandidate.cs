namespace Rollcall.Names;

/// <summary>A name found, by its place in the list that the index was made of.</summary>
/// <param name="Position">The place in the list, from 0.</param>
/// <param name="Name">The name.</param>
/// <param name="Comparison">How it compares with the name looked for.</param>
public readonly record struct NameCandidate(int Position, PersonName Name, NameComparison Comparison);
