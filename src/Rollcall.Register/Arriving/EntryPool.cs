using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;
using Rollcall.Reconciliation;

namespace Rollcall.Register;

/// <summary>All entries in memory, as the reconciliation numbers them, with whose they are and which line they belong to.</summary>
internal sealed class EntryPool : IDisposable
{
    private readonly RegisterStorage _storage;
    private readonly RegisterOptions _options;
    private readonly SealedFiles _files;
    private readonly GrowingReconciliation _growing;
    private readonly List<PooledEntry> _entries = [];
    private readonly Dictionary<Guid, int> _numberOf = [];
    private readonly ReaderWriterLockSlim _lock = new();

    private EntryPool(RegisterStorage storage, RegisterOptions options, SealedFiles files, ReconciliationModel? model)
    {
        (_storage, _options, _files) = (storage, options, files);
        _growing = new GrowingReconciliation(new ReconcileOptions(), model);
    }

    /// <summary>Brings back everything that was compared already, with what was learnt from it.</summary>
    public static async Task<EntryPool> Load(RegisterStorage storage, RegisterOptions options, SealedFiles files, CancellationToken cancel)
    {
        var pool = new EntryPool(storage, options, files, files.ReadModel() is { } json ? ReconciliationModel.Parse(json) : null);
        await using var db = storage.Open(Sight.Of(Viewer.Itself));
        var submissions = await db.Submissions.Where(s => s.Linked != null).OrderBy(s => s.Linked).ToListAsync(cancel);
        foreach (var submission in submissions)
        {
            var (arrival, rows) = await pool.Read(submission, cancel);
            pool._growing.Restore([arrival], [], cancel);
            pool.Number(rows);
        }

        pool._growing.Restore([], await pool.Known(db, cancel), cancel);
        return pool;
    }

    /// <summary>Compares a submission with everything there, and keeps it.</summary>
    public async Task<IReadOnlyList<Proposal>> Take(SubmissionRow submission, CancellationToken cancel)
    {
        var (arrival, rows) = await Read(submission, cancel);
        var arrived = _growing.Add([arrival], cancel);
        Number(rows);
        if (arrived.Learnt)
        {
            _files.WriteModel(_growing.Model!.ToJson());
        }

        return [.. from match in arrived.Matches.Concat(arrived.Reweighed)
                   where match.Probability >= _options.ProposeFrom
                   let left = _entries[match.Left]
                   let right = _entries[match.Right]
                   where left.Root != right.Root
                   let swapped = _numberOf[left.Root] > _numberOf[right.Root]
                   let first = swapped ? right : left
                   let second = swapped ? left : right
                   select new Proposal(
                       first.Root, second.Root, left.Party != right.Party, match.Weight, match.Probability,
                       System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(match.Relation.ToString()))];
    }

    /// <summary>Takes the entries of a line or a submission out: they are found no longer.</summary>
    public void Forget(Guid lineOrSubmission)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Root == lineOrSubmission || _entries[i].Submission == lineOrSubmission)
            {
                _growing.Remove(i);
            }
        }
    }

    /// <summary>The evidence for and against two entries being one person; empty where one of them is not in memory.</summary>
    public IReadOnlyList<Evidence> Explain(Guid left, Guid right)
    {
        int a, b;
        _lock.EnterReadLock();
        try
        {
            if (!_numberOf.TryGetValue(left, out a) || !_numberOf.TryGetValue(right, out b))
            {
                return [];
            }
        }
        finally
        {
            _lock.ExitReadLock();
        }

        return _growing.Explain(a, b);
    }

    /// <summary>The entries in force that may be the person, of those that may be seen; the likeliest first.</summary>
    public IReadOnlyList<(Guid Id, double Weight, double Probability, IReadOnlyList<Evidence> Evidence)> Find(
        PersonQuery query, Func<PooledEntry, bool> sees, int most)
    {
        _lock.EnterReadLock();
        try
        {
            // Entries are numbered here a moment after the reconciliation has them; until then they are not seen.
            var hits = _growing.Find(query, number => number < _entries.Count && sees(_entries[number]), most);
            return [.. hits.Select(h => (_entries[h.Entry].Id, h.Weight, h.Probability, h.Evidence))];
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Dispose()
    {
        _growing.Dispose();
        _lock.Dispose();
    }

    /// <summary>The matches there are, as pairs of entries in force: they are weighed again when the model is learnt anew.</summary>
    private async Task<List<(int, int)>> Known(RegisterContext db, CancellationToken cancel)
    {
        var pairs = new List<(int, int)>();
        await foreach (var match in db.Matches.Select(m => new { m.Left, m.Right }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (_numberOf.TryGetValue(match.Left, out var left) && _numberOf.TryGetValue(match.Right, out var right)
                && _growing.IsInForce(left) && _growing.IsInForce(right))
            {
                pairs.Add((Math.Min(left, right), Math.Max(left, right)));
            }
        }

        return pairs;
    }

    private async Task<(Arrival Arrival, List<PooledEntry> Rows)> Read(SubmissionRow submission, CancellationToken cancel)
    {
        await using var db = _storage.Open(Sight.Of(Viewer.Itself));
        var list = await db.Lists.FirstAsync(l => l.Id == submission.List, cancel);
        var entries = new List<Entry?>(submission.Taken);
        var rows = new List<PooledEntry>(submission.Taken);
        var source = submission.Id.ToString("N");
        await foreach (var row in db.Entries.Where(e => e.Submission == submission.Id).OrderBy(e => e.Row).AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows.Add(new PooledEntry(row.Id, row.Root, row.Submission, row.Party));
            entries.Add(row.Facts is null || submission.Withdrawn is not null ? null
                : EntryJson.Read(_options.Keys.Open(row.Facts, Places.Of(row.Id, Places.Facts)), source));
        }

        return (new Arrival(submission.Party.ToString("N"), list.Id.ToString("N"), entries), rows);
    }

    private void Number(List<PooledEntry> rows)
    {
        _lock.EnterWriteLock();
        try
        {
            foreach (var row in rows)
            {
                _numberOf[row.Id] = _entries.Count;
                _entries.Add(row);
            }
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}

/// <summary>An entry in memory.</summary>
internal readonly record struct PooledEntry(Guid Id, Guid Root, Guid Submission, Guid Party);
