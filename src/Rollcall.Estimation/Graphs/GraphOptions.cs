namespace Rollcall.Estimation;

/// <summary>How to average over decomposable graphs.</summary>
public sealed record GraphOptions
{
    /// <summary>The prior count in each cell; null gives 2 to the minus number of lists, that is one person in all.</summary>
    public double? Delta { get; init; }

    /// <summary>The largest number of persons on no list; null doubles 10·n until the 97.5 % quantile stands still.</summary>
    public long? Grid { get; init; }

    /// <summary>The 97.5 % quantile stands still when doubling the grid moves the total by no more than this share.</summary>
    public double Stable { get; init; } = 0.002;

    /// <summary>The most numbers times graphs that doubling may lead to.</summary>
    public long MostWork { get; init; } = 2_000_000_000;

    /// <summary>The longest grid that is looked at.</summary>
    public static long MostGrid => 20_000_000;

    /// <summary>How many threads work at once. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
