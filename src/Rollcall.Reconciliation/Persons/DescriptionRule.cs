namespace Rollcall.Reconciliation;

/// <summary>A rule by which a person is described.</summary>
/// <param name="Name">Its name: <c>fate_dead</c>.</param>
/// <param name="About"><c>value</c>, or the status axis that it is of.</param>
/// <param name="Sentence">The rule in a sentence.</param>
public sealed record DescriptionRule(string Name, string About, string Sentence);
