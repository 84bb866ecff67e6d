using System.Runtime.ExceptionServices;

namespace Rollcall.Linkage;

/// <summary>Runs workers side by side, one a thread, and brings the first fault of any of them to the caller as it is.</summary>
internal static class Workers
{
    public static void Run(int threads, Action<int> work)
    {
        if (threads <= 1)
        {
            work(0);
            return;
        }

        ExceptionDispatchInfo? fault = null;
        void Guarded(int number)
        {
            try
            {
                work(number);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref fault, ExceptionDispatchInfo.Capture(e), null);
            }
        }

        var others = Enumerable.Range(1, threads - 1)
            .Select(n => Task.Factory.StartNew(() => Guarded(n), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Guarded(0);
        Task.WaitAll(others);
        fault?.Throw();
    }

    /// <summary>Runs a number of jobs, in any order, at most so many at once.</summary>
    public static void Share(int threads, int jobs, Action<int> job)
    {
        var next = -1;
        Run(Math.Min(threads, jobs), _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < jobs; i = Interlocked.Increment(ref next))
            {
                job(i);
            }
        });
    }
}
