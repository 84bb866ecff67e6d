using System.Text.Json;

namespace Rollcall.VersusDuckDb;

/// <summary>What a run of the SQL says of itself, as one line of JSON on standard output.</summary>
/// <param name="Engine">Which way of writing the SQL.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Pairs">How many pairs were scored; null where they were not kept to be counted.</param>
/// <param name="Joined">How many pairs passed the threshold.</param>
/// <param name="Clusters">How many clusters were written, those of one record included.</param>
/// <param name="Seconds">Wall time within the program.</param>
/// <param name="CpuSeconds">Processor time of all threads.</param>
/// <param name="PeakBytes">The most memory held at once (<c>VmHWM</c>); 0 where the machine does not say.</param>
/// <param name="Stages">Wall and processor time by stage.</param>
internal sealed record RunReport(
    string Engine,
    long Records,
    long? Pairs,
    long Joined,
    long Clusters,
    double Seconds,
    double CpuSeconds,
    long PeakBytes,
    IReadOnlyDictionary<string, StageTime> Stages)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static RunReport Read(string line) =>
        JsonSerializer.Deserialize<RunReport>(line, Json) ?? throw new FormatException("A run has not reported.");

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
