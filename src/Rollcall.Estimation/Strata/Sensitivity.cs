namespace Rollcall.Estimation;

/// <summary>What an estimate becomes when something that can't be tested is otherwise than assumed.</summary>
/// <param name="Kind">What is changed: <c>list_left_out</c>, <c>unseen_interaction</c>, <c>prior</c>, <c>missed_links</c>, <c>false_links</c>.</param>
/// <param name="Detail">How it is changed.</param>
/// <param name="Estimate">The estimate then; its detail is empty where the method has none to tell.</param>
/// <param name="Change">The total then, relative to the total as it is, minus 1; NaN where either is refused.</param>
public sealed record Sensitivity(string Kind, string Detail, Estimate Estimate, double Change);
