namespace Rollcall.Linkage;

/// <summary>What a blocking rule is expected to do, from a sample and without labels.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">About how many pairs its blocks hold, those that other rules find among them.</param>
/// <param name="Finds">The share of matches that it finds, in 0..1.</param>
/// <param name="Adds">The share of matches that no rule before it finds, in 0..1.</param>
public sealed record RuleEstimate(BlockingRule Rule, double Pairs, double Finds, double Adds);
