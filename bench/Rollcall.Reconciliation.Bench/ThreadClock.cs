using System.Runtime.InteropServices;

namespace Rollcall.Reconciliation.Bench;

/// <summary>The processor time of the thread that asks: what a search costs where others use the same processors.</summary>
internal static partial class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int OwnThread = 3;

    /// <summary>Milliseconds that the thread has run.</summary>
    public static double Milliseconds() =>
        ClockGetTime(OwnThread, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : double.NaN;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
