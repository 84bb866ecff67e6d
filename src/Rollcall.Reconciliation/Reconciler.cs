using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>The doorway: from the parties' lists to persons.</summary>
public static class Reconciler
{
    /// <summary>Finds out who is on which list.</summary>
    /// <param name="lists">The lists as read, in any order; the order does not change the outcome.</param>
    /// <param name="options">How to reconcile.</param>
    /// <param name="progress">Told of each stage; null to tell nobody.</param>
    /// <param name="cancel">Stops the run within a second.</param>
    /// <exception cref="ArgumentException">Two lists have the same name and sheet.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked to stop.</exception>
    public static Outcome Run(
        IReadOnlyList<ListFile> lists, ReconcileOptions options, IProgress<ReconcileProgress>? progress = null,
        CancellationToken cancel = default)
    {
        void Tell(string stage, double done)
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new ReconcileProgress(stage, done));
        }

        Tell("Reading names and dates", 0);
        var register = EntryRegister.Of(lists, cancel);
        var linking = Linking.Run(register.Prepared, options.Threads, (stage, done) => Tell(stage, 0.1 + (0.7 * done)), cancel);
        Tell("Joining entries to persons", 0.8);
        var evidence = new PairEvidence(register.Prepared, linking.Scale, register.Revision, new Sentences(register.Prepared, register.Entries.Count));
        var clusters = Clusters.Of(register, linking, options.Threshold, options.Threads, cancel);
        var matches = Matches.Of(register, linking, evidence, clusters, options);
        Tell("Comparing what the lists say", 0.9);
        var outcome = new PersonBuilder(register, clusters, matches, linking, evidence).Build();
        Tell("Done", 1);
        return outcome;
    }
}
