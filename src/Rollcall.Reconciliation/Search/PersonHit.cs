namespace Rollcall.Reconciliation;

/// <summary>An entry that may be the person who is looked for.</summary>
/// <param name="Entry">The entry's number.</param>
/// <param name="Weight">The match weight in bits.</param>
/// <param name="Probability">The probability that the entry is the person, in 0..1.</param>
/// <param name="Evidence">
/// Why, attribute by attribute, prior first; <see cref="Reconciliation.Evidence.Left"/> is what was asked,
/// <see cref="Reconciliation.Evidence.Right"/> what the entry says. The bits add up to the weight.
/// </param>
public sealed record PersonHit(int Entry, double Weight, double Probability, IReadOnlyList<Evidence> Evidence);
