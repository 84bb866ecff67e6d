namespace Rollcall.Linkage;

/// <summary>
/// Pairs of records worth looking at, in parts. What the parts are, and the order of pairs in them, does not depend on the
/// number of threads; so neither does what is made of them.
/// </summary>
internal abstract class PairSource
{
    /// <summary>How many parts there are.</summary>
    public abstract int Parts { get; }

    /// <summary>Hands all parts to workers, side by side.</summary>
    /// <param name="threads">How many workers run at once.</param>
    /// <param name="make">Makes what a worker carries from part to part.</param>
    /// <param name="take">Takes a batch, with the number of its part.</param>
    /// <param name="progress">Told the share that is done, in 0..1.</param>
    /// <param name="cancel">Stops between batches.</param>
    /// <returns>What the workers carry at the end; which worker did which part is chance.</returns>
    public IReadOnlyList<T> Visit<T>(
        int threads, Func<T> make, Action<T, int, PairBatch> take, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var (next, done) = (-1, 0);
        var states = new List<T>();
        void Work()
        {
            var state = make();
            lock (states)
            {
                states.Add(state);
            }

            var batch = new PairBatch();
            for (var part = Interlocked.Increment(ref next); part < Parts; part = Interlocked.Increment(ref next))
            {
                var current = part;
                Fill(part, batch, full =>
                {
                    cancel.ThrowIfCancellationRequested();
                    take(state, current, full);
                    full.ClearPairs();
                });
                batch.Clear();
                progress?.Report((double)Interlocked.Increment(ref done) / Parts);
            }
        }

        Workers.Run(Math.Min(threads, Math.Max(1, Parts)), _ => Work());
        return states;
    }

    /// <summary>
    /// Puts the pairs of a part into a batch, and calls <paramref name="flush"/>, which takes the pairs out, when it is full and
    /// at the end.
    /// </summary>
    protected abstract void Fill(int part, PairBatch batch, Action<PairBatch> flush);
}
