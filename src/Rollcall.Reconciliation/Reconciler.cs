using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>How to reconcile.</summary>
public sealed record ReconcileOptions
{
    /// <summary>The probability from which two groups of entries are held to be one person, in (0, 1).</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Pairs below this probability are not listed among the matches.</summary>
    public double ListedFrom { get; init; } = 0.01;

    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>How far a reconciliation has come.</summary>
/// <param name="Stage">What is being done, in words for a person who waits.</param>
/// <param name="Done">The share of the whole that is done, in 0..1.</param>
public readonly record struct ReconcileProgress(string Stage, double Done);

/// <summary>The doorway: from the parties' lists to persons.</summary>
public static class Reconciler
{
    /// <summary>Finds out who is on which list.</summary>
    /// <param name="lists">The lists as read, in any order; the order does not change the outcome.</param>
    /// <param name="options">How to reconcile.</param>
    /// <param name="progress">Told of each stage; null to tell nobody.</param>
    /// <param name="cancel">Stops the run within a second.</param>
    /// <exception cref="ArgumentException">Two files have the same name, or there is no entry at all.</exception>
    public static Outcome Run(
        IReadOnlyList<ListFile> lists, ReconcileOptions options, IProgress<ReconcileProgress>? progress = null,
        CancellationToken cancel = default)
    {
        throw new NotSupportedException();
    }
}
