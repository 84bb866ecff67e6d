namespace Rollcall.Reconciliation;

/// <summary>Two rows to which their standing list gives one reference: the later corrects, restates or withdraws the earlier.</summary>
/// <param name="Earlier">The number of the entry that is no longer in force.</param>
/// <param name="Later">The number of the entry that takes its place, or takes it back.</param>
public sealed record Revision(int Earlier, int Later);
