using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Compares what was handed in with everything there, in the background: one submission after the other, in the order of the
/// ledger. What was not compared when the process ended is compared when it starts again.
/// </summary>
internal sealed class Arrivals(RegisterStorage storage, CommandLoop loop) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly List<TaskCompletionSource> _waiting = [];
    private Task _work = Task.CompletedTask;
    private bool _idle;

    public Task Start(CancellationToken cancel)
    {
        _work = Task.Run(Work, cancel);
        Wake();
        return Task.CompletedTask;
    }

    public void Wake()
    {
        lock (_waiting)
        {
            _idle = false;
        }

        _news.Release();
    }

    /// <summary>Waits until nothing is left to compare.</summary>
    public Task Idle(CancellationToken cancel)
    {
        lock (_waiting)
        {
            if (_idle || _work.IsCompleted)
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
        _stop.Dispose();
        _news.Dispose();
    }

    private async Task Work()
    {
        while (true)
        {
            while (await Next() is { } submission)
            {
                await loop.Do(new ProposeMatches(submission), Viewer.Itself, _stop.Token);
            }

            Rest();
            await _news.WaitAsync(_stop.Token);
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

    private async Task<Guid?> Next()
    {
        await using var db = storage.Open(Sight.Of(Viewer.Itself));
        return await db.Submissions.Where(s => s.Linked == null).OrderBy(s => s.Leaf).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(_stop.Token);
    }
}
