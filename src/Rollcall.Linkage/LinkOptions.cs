namespace Rollcall.Linkage;

/// <summary>How a linkage is run.</summary>
public sealed record LinkOptions
{
    /// <summary>How many threads work at once; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>True to compare records of different groups only: each group is taken to be free of duplicates.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>The most pairs that one rule may make; a rule that would make more is refused.</summary>
    public long MostPairs { get; init; } = 20_000_000_000;

    /// <summary>
    /// Pairs with a match weight above this, in bits, are kept, beside those that reach the model's threshold.
    /// </summary>
    public double KeepAbove { get; init; } = double.PositiveInfinity;

    /// <summary>Similarities of the caller's own by name, for levels such as <c>names >= 3</c>: symmetric, safe for threads.</summary>
    public IReadOnlyDictionary<string, Func<string, string, double>> Similarities { get; init; } =
        new Dictionary<string, Func<string, string, double>>(StringComparer.Ordinal);

    /// <summary>Told what is being done, and how much of all is done, in 0..1.</summary>
    public IProgress<(string Step, double Done)>? Progress { get; init; }
}
