namespace Rollcall.Linkage;

/// <summary>What a blocking rule would do.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">How many pairs its blocks hold.</param>
/// <param name="Adds">How many of them no earlier rule finds; null where there are too many to count.</param>
public sealed record PlannedRule(BlockingRule Rule, long Pairs, long? Adds);
