using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Rollcall.VersusDuckDb;

/// <summary>What a process took, from its start to its end.</summary>
/// <param name="Output">Its standard output.</param>
/// <param name="Seconds">Wall time, the start of the process included.</param>
/// <param name="CpuSeconds">Processor time of all threads.</param>
/// <param name="PeakBytes">The most memory held at once.</param>
internal sealed record Child(string Output, double Seconds, double CpuSeconds, long PeakBytes)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">An executable, or a <c>.dll</c> to run with <c>dotnet</c>.</param>
    /// <param name="arguments">What follows it.</param>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static Child Run(string program, IReadOnlyList<string> arguments)
    {
        var managed = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(managed ? "dotnet" : program, managed ? [program, .. arguments] : arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (began, cpu) = (Stopwatch.GetTimestamp(), ChildrenCpuSeconds());
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (id, peak) = ($"{process.Id}", 0L);
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, Memory.Peak(id));
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Child(output.Result, seconds, ChildrenCpuSeconds() - cpu, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }

    /// <summary>The processor time of all children that have ended.</summary>
    private static double ChildrenCpuSeconds()
    {
        const int Children = -1;
        // struct rusage: user seconds and microseconds, system seconds and microseconds, fourteen counters.
        var usage = new long[18];
        return !OperatingSystem.IsWindows() && GetResourceUsage(Children, usage) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : double.NaN;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
