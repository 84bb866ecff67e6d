using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// A reconciliation to which lists come one by one. An arrival is compared with what shares something with it, not with all
/// there is; entries that were corrected, withdrawn or removed are no candidates any more. Entries are numbered from 0 in the
/// order in which they came.
/// </summary>
/// <remarks>
/// The model is learnt from the entries themselves when the first arrive, and anew whenever there are half as many again as
/// when it was last learnt (see <c>docs/arrivals.md</c>): the same arrivals give the same results. One arrival is taken at a
/// time; meanwhile any number of threads may search and explain.
/// </remarks>
public sealed partial class GrowingReconciliation : IDisposable
{
    // So many entries are taken in at once, so that a search waits for some milliseconds at most.
    private const int Portion = 512;

    private readonly ReconcileOptions _options;
    private readonly PreparedEntries _entries = new();
    private readonly EntryPool _pool = new();
    private readonly StandingLists _lists = new();
    private readonly List<int> _listOf = [];
    private readonly EntrySet _inForce = new();
    private readonly KeyTable _keys = new();
    private readonly RevisionTable _revisions = new();
    private readonly HeldPairs _held = new();
    private readonly NamePostings _postings = new();
    private readonly Lock _arriving = new();
    private readonly ReaderWriterLockSlim _growing = new();
    private Scale _scale;
    private IReadOnlyList<ValueAssociation> _learnt = [];

    /// <summary>Starts without entries.</summary>
    /// <param name="options">How to reconcile; the same throughout.</param>
    /// <param name="model">What was learnt before; null to learn from the first arrival.</param>
    public GrowingReconciliation(ReconcileOptions options, ReconciliationModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, Model) = (options, model);
        _scale = new Scale(_entries.Comparers(), new LinkModel([], [], [], []), new Groups([]));
        if (model is not null)
        {
            Use(model);
        }
    }

    /// <summary>How many entries have come, removed ones among them.</summary>
    public int Count => _entries.All.Count;

    /// <summary>How many of them are in force: neither corrected nor withdrawn nor removed.</summary>
    public int InForce => _inForce.Count;

    /// <summary>What was learnt; null before anything was.</summary>
    public ReconciliationModel? Model { get; private set; }

    /// <summary>Takes entries in and finds whom they may be.</summary>
    /// <param name="arrivals">What arrives, in the order in which it was handed in.</param>
    /// <param name="cancel">
    /// Stops. Before the first entry is taken in nothing has happened; afterwards all entries are there, and
    /// <see cref="Matches(int, int, CancellationToken)"/> finds what was not found.
    /// </param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked to stop.</exception>
    public Arrived Add(IReadOnlyList<Arrival> arrivals, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        lock (_arriving)
        {
            var first = Count;
            var candidates = new CandidateLists();
            var revisions = new List<Revision>();
            TakeIn(arrivals, candidates, revisions, cancel);
            var reweighed = LearnIfDue(cancel);
            return new Arrived(first, Count - first, Scored(first, candidates, hold: true, cancel), revisions, reweighed is not null, reweighed ?? []);
        }
    }

    /// <summary>Takes entries in without looking for matches or learning: to bring back what there was, in the same order.</summary>
    /// <param name="arrivals">What had arrived. An entry that was erased since is null and keeps its number.</param>
    /// <param name="matches">Pairs that were listed as matches, to be weighed again when the model is next learnt.</param>
    /// <param name="cancel">Stops before the first entry.</param>
    /// <exception cref="ArgumentException">A match is of an entry that is not there.</exception>
    public void Restore(IReadOnlyList<Arrival> arrivals, IReadOnlyList<(int Left, int Right)> matches, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        ArgumentNullException.ThrowIfNull(matches);
        lock (_arriving)
        {
            TakeIn(arrivals, candidates: null, [], cancel);
            foreach (var (left, right) in matches)
            {
                if (left < 0 || left >= right || right >= Count)
                {
                    throw new ArgumentException("A match is of an entry that is not there.", nameof(matches));
                }

                _held.Add(left, right, Model is null ? double.NegativeInfinity : _scale.Weight(left, right));
            }
        }
    }

    /// <summary>Takes one entry in that replaces an earlier one, whatever its list says.</summary>
    /// <param name="entry">The number of the entry that is replaced.</param>
    /// <param name="by">What takes its place: one entry.</param>
    /// <param name="cancel">Stops as <see cref="Add"/> does.</param>
    /// <exception cref="ArgumentException">There is no such entry, or more than one takes its place.</exception>
    public Arrived Replace(int entry, Arrival by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Entries.Count != 1 || by.Entries[0] is null)
        {
            throw new ArgumentException("One entry takes another's place.", nameof(by));
        }

        lock (_arriving)
        {
            Existing(entry);
            TakeOut(entry, forget: false);
            var arrived = Add([by], cancel);
            _revisions.Tie(entry, arrived.First);
            return arrived.Revisions.Any(r => r.Earlier == entry) ? arrived
                : arrived with { Revisions = [.. arrived.Revisions, new Revision(entry, arrived.First)] };
        }
    }

    /// <summary>
    /// Forgets what an entry says: it is no candidate, is found by no search, and counts nowhere. Its number stays. Texts that
    /// other entries may share (a family name, a place) stay in memory until the process ends.
    /// </summary>
    /// <param name="entry">The number of the entry.</param>
    public void Remove(int entry)
    {
        lock (_arriving)
        {
            Existing(entry);
            TakeOut(entry, forget: true);
        }
    }

    /// <summary>Whether an entry is in force: neither corrected nor withdrawn nor removed.</summary>
    public bool IsInForce(int entry)
    {
        Existing(entry);
        return _inForce[entry];
    }

    /// <summary>Frees what readers wait for.</summary>
    public void Dispose() => _growing.Dispose();

    private void Existing(int entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry, Count);
    }

    private void Reading(Action read)
    {
        _growing.EnterReadLock();
        try
        {
            read();
        }
        finally
        {
            _growing.ExitReadLock();
        }
    }

    private void Writing(Action write)
    {
        _growing.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            _growing.ExitWriteLock();
        }
    }
}
