namespace Rollcall.Reconciliation;

/// <summary>How to reconcile.</summary>
public sealed record ReconcileOptions
{
    /// <summary>The probability from which two groups of entries are held to be one person, in (0, 1).</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Pairs below this probability are not listed among the matches.</summary>
    public double ListedFrom { get; init; } = 0.01;

    /// <summary>Pairs from this probability on that were not joined are possible matches that somebody has to look at.</summary>
    public double PossibleFrom { get; init; } = 0.1;

    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>How far a reconciliation has come.</summary>
/// <param name="Stage">What is being done, in words for a person who waits.</param>
/// <param name="Done">The share of the whole that is done, in 0..1.</param>
public readonly record struct ReconcileProgress(string Stage, double Done);
