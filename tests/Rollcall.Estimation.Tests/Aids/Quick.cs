namespace Rollcall.Estimation.Tests;

/// <summary>Options that are quick rather than exact, for tests of what does not hang on the noise.</summary>
internal static class Quick
{
    public static EstimationOptions Options { get; } = new() { Replicates = 50, Sweeps = 2000, MostRounds = 1, MostRHat = 10, Sensitivity = false };
}
