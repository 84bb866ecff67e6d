using System.Diagnostics;

namespace Rollcall.VersusDuckDb;

/// <summary>The wall time of each stage of a run, with the processor time and the memory of the whole.</summary>
internal sealed class Stages
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, double> _seconds = [];
    private long _since = Stopwatch.GetTimestamp();

    public IReadOnlyDictionary<string, double> Seconds => _seconds;

    public double Total => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    /// <summary>The time since the last stage ended was this stage's.</summary>
    public void End(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        _seconds[stage] = _seconds.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(_since, now).TotalSeconds;
        _since = now;
    }

    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>The process's peak of resident memory (<c>VmHWM</c>); 0 where there is no <c>/proc</c>.</summary>
    public static long PeakBytes(string process = "self")
    {
        var status = $"/proc/{process}/status";
        if (!File.Exists(status))
        {
            return 0;
        }

        var line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(6).Trim()[..^3]) * 1024;
    }
}
