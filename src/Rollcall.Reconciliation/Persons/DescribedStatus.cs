namespace Rollcall.Reconciliation;

/// <summary>The value of a status axis.</summary>
/// <param name="Axis"><c>fate</c>, <c>whereabouts</c>, <c>evidence</c> or <c>reconciliation</c>.</param>
/// <param name="Value">The value, as <c>docs/output.md</c> lists them.</param>
/// <param name="Rule">The name of the rule that gave it, see <see cref="DescriptionRules"/>.</param>
/// <param name="RestsOn">Places of the entries that it rests on, ascending; empty where nothing is claimed.</param>
public sealed record DescribedStatus(string Axis, string Value, string Rule, IReadOnlyList<int> RestsOn);
