namespace Rollcall.VersusDuckDb;

/// <summary>The peak of a process's resident memory.</summary>
internal static class Memory
{
    /// <summary><c>VmHWM</c> in bytes; 0 where the process is gone or the machine has no <c>/proc</c>.</summary>
    public static long Peak(string process = "self")
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim()[..^3]) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
