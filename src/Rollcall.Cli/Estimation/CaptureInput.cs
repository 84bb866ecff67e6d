using Rollcall.Estimation;

namespace Rollcall.Cli;

/// <summary>One stratum as it was read: who is on which lists, and the same for each draw of the linkage.</summary>
internal sealed record CaptureStratum(string Name, CaptureTable Table)
{
    public IReadOnlyList<CaptureTable> Draws { get; init; } = [];

    /// <summary>How often persons were seen, where that is all that is known: by number of times.</summary>
    public IReadOnlyDictionary<int, long>? TimesSeen { get; init; }
}

/// <summary>What the file holds.</summary>
/// <param name="What">In words, for the summary.</param>
/// <param name="Strata">By name.</param>
/// <param name="Remarks">What the user should know of how it was read.</param>
internal sealed record CaptureInput(string What, IReadOnlyList<CaptureStratum> Strata, IReadOnlyList<string> Remarks);

/// <summary>What the options say of how to read.</summary>
/// <param name="By">The columns that make strata.</param>
/// <param name="Lists">For a file or column the list that it belongs to; empty leaves it out.</param>
/// <param name="Draws">How often who is the same person is drawn anew, where the probabilities are at hand.</param>
/// <param name="Seed">For the draws.</param>
internal sealed record CaptureReading(IReadOnlyList<string> By, IReadOnlyDictionary<string, string> Lists, int Draws, long Seed);
