namespace Rollcall.Reconciliation;

/// <summary>What a description shows in a column.</summary>
/// <param name="Text">The value, as one of the entries handed it in.</param>
/// <param name="Rule">The name of the rule that chose it, see <see cref="DescriptionRules"/>.</param>
/// <param name="RestsOn">Places of the entries that say the same, in whatever spelling; first the one whose wording is shown.</param>
/// <param name="Otherwise">Places of the entries that say something else, ascending.</param>
public sealed record DescribedValue(string Text, string Rule, IReadOnlyList<int> RestsOn, IReadOnlyList<int> Otherwise);
