using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>An entry with what is known of how it was handed in: all that a description of a person rests on.</summary>
/// <param name="Entry">The row as handed in.</param>
/// <param name="Party">Who handed it in.</param>
/// <param name="StandingList">The list that it belongs to; lists of one name of two parties are two lists.</param>
/// <param name="Claim">What is claimed of the person, usually <see cref="Lists.Entry.Claim"/>.</param>
/// <param name="InForce">False for a row that a later one corrected or withdrew, and for a withdrawal.</param>
/// <param name="HandedIn">When it was handed in; null where that is not known.</param>
public sealed record DescribedEntry(
    Entry Entry, string Party, string StandingList, Claim Claim, bool InForce = true, DateTimeOffset? HandedIn = null);
