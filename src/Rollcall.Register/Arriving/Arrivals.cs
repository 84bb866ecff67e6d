using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Compares what was handed in with everything there, in the background: one submission after the other, in the order of the
/// ledger. What was not compared when the process ended is compared when it starts again. Holds what is searched in memory.
/// </summary>
internal sealed class Arrivals(RegisterStorage storage, RegisterOptions options, SealedFiles files, CommandLoop loop) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly ConcurrentQueue<Guid> _gone = new();
    private readonly TaskCompletionSource<EntryPool> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;
    private bool _idle;

    /// <summary>Everything there, once it is in memory.</summary>
    public Task<EntryPool> Loaded => _loaded.Task;

    public void Start() => _work = Task.Run(Work);

    /// <summary>Something was handed in.</summary>
    public void Wake()
    {
        lock (_waiting)
        {
            _idle = false;
        }

        _news.Release();
    }

    /// <summary>What a line said was erased, or a submission withdrawn: it is to be found no longer.</summary>
    public void Forget(Guid lineOrSubmission)
    {
        _gone.Enqueue(lineOrSubmission);
        Wake();
    }

    /// <summary>Waits until nothing is left to compare.</summary>
    /// <exception cref="InvalidOperationException">Comparing has failed and stopped.</exception>
    public Task Idle(CancellationToken cancel)
    {
        lock (_waiting)
        {
            if (_work.IsFaulted)
            {
                return _work;
            }

            if (_idle)
            {
                return Task.CompletedTask;
            }

            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            return waiting.Task.WaitAsync(cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_loaded.Task.IsCompletedSuccessfully)
        {
            _loaded.Task.Result.Dispose();
        }

        _stop.Dispose();
        _news.Dispose();
    }

    private async Task Work()
    {
        try
        {
            var pool = await EntryPool.Load(storage, options, files, _stop.Token);
            _loaded.SetResult(pool);
            while (true)
            {
                while (_gone.TryDequeue(out var gone))
                {
                    pool.Forget(gone);
                }

                while (await Next() is { } submission)
                {
                    var proposals = await pool.Take(submission, _stop.Token);
                    await loop.Do(new ProposeMatches(submission.Id) { Proposals = proposals }, Viewer.Itself, _stop.Token);
                }

                Rest();
                await _news.WaitAsync(_stop.Token);
            }
        }
        catch (Exception e)
        {
            _loaded.TrySetException(e);
            lock (_waiting)
            {
                _waiting.ForEach(w => w.TrySetException(e));
                _waiting.Clear();
            }

            throw;
        }
    }

    private void Rest()
    {
        lock (_waiting)
        {
            if (_news.CurrentCount > 0)
            {
                return;
            }

            _idle = true;
            _waiting.ForEach(w => w.TrySetResult());
            _waiting.Clear();
        }
    }

    private async Task<SubmissionRow?> Next()
    {
        await using var db = storage.Open(Sight.Of(Viewer.Itself));
        return await db.Submissions.Where(s => s.Linked == null).OrderBy(s => s.Leaf).FirstOrDefaultAsync(_stop.Token);
    }
}
