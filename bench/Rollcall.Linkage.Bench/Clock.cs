using System.Diagnostics;

namespace Rollcall.Linkage.Bench;

/// <summary>The processor time of the process: what a machine shared with others leaves comparable.</summary>
internal static class Clock
{
    public static TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;
}
