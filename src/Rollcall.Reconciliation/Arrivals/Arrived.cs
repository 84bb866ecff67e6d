namespace Rollcall.Reconciliation;

/// <summary>What came of an arrival.</summary>
/// <param name="First">The number of its first entry; the others follow in their order.</param>
/// <param name="Count">How many entries arrived.</param>
/// <param name="Matches">
/// Scored pairs of a new entry (always <see cref="Match.Right"/>) and one that was there before it, from
/// <see cref="ReconcileOptions.ListedFrom"/> on: by new entry, and for each the most probable first.
/// </param>
/// <param name="Revisions">Which of the new entries take the place of which. They are no matches.</param>
/// <param name="Learnt">Whether the model was learnt anew for this arrival.</param>
/// <param name="Reweighed">
/// Where it was: the earlier pairs in force whose verdict is another one now, or whose probability moved by a hundredth or
/// more, as they are now, by their entries.
/// </param>
public sealed record Arrived(
    int First, int Count, IReadOnlyList<Match> Matches, IReadOnlyList<Revision> Revisions, bool Learnt, IReadOnlyList<Match> Reweighed);
