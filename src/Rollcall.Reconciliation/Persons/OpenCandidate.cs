using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>A match of one of a person's entries that nobody has decided yet.</summary>
/// <param name="Entry">The place of the person's entry.</param>
/// <param name="Person">Who the other one is, by any number; two open matches with one person have the same.</param>
/// <param name="Claim">What the other entry claims.</param>
public sealed record OpenCandidate(int Entry, int Person, Claim Claim);
