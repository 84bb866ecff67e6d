using System.Diagnostics;

namespace Rollcall.VersusDuckDb;

/// <summary>What a stage took.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">Processor time of all threads; says more than wall time on a machine that others use too.</param>
internal readonly record struct StageTime(double Seconds, double CpuSeconds);

/// <summary>Times the stages of a run, one after another.</summary>
internal sealed class Stages
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, StageTime> _times = [];
    private long _since = Stopwatch.GetTimestamp();
    private double _cpuSince = CpuSeconds;

    public static double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    public IReadOnlyDictionary<string, StageTime> Times => _times;

    public double Total => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    /// <summary>The time since the last stage ended was this stage's.</summary>
    public void End(string stage)
    {
        var (now, cpu) = (Stopwatch.GetTimestamp(), CpuSeconds);
        _times[stage] = new StageTime(Stopwatch.GetElapsedTime(_since, now).TotalSeconds, cpu - _cpuSince);
        (_since, _cpuSince) = (now, cpu);
    }
}
