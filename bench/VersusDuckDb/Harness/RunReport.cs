using System.Text.Json;

namespace Rollcall.VersusDuckDb;

/// <summary>What a run says of itself, as one line of JSON on standard output.</summary>
/// <param name="Engine">Which side ran.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Joined">How many pairs reached the threshold.</param>
/// <param name="Clusters">How many clusters were written, those of one record included.</param>
/// <param name="Seconds">Wall time from the program's start, with that of .NET itself left out.</param>
/// <param name="CpuSeconds">Processor time of all threads.</param>
/// <param name="PeakBytes">The most memory held at once; 0 where the machine does not say.</param>
/// <param name="Stages">Wall time by stage, in seconds.</param>
/// <param name="Trained">What was learnt.</param>
internal sealed record RunReport(
    string Engine,
    long Records,
    long Joined,
    long Clusters,
    double Seconds,
    double CpuSeconds,
    long PeakBytes,
    IReadOnlyDictionary<string, double> Stages,
    Parameters? Trained = null)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static RunReport Read(string line) =>
        JsonSerializer.Deserialize<RunReport>(line, Json) ?? throw new FormatException("A run has not reported.");

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
