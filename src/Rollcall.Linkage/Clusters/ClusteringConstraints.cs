namespace Rollcall.Linkage;

/// <summary>What must and must not be one person, whatever the weights say.</summary>
/// <remarks>
/// Lists that hold each person once (<see cref="DuplicateFree"/>) are linked one to one, however many they are. A
/// prohibition outranks an order: must-links that would break one are set aside, and named in the result.
/// </remarks>
public sealed record ClusteringConstraints
{
    /// <summary>For each record the number of its list, from 0; needed where a list is free of duplicates.</summary>
    public IReadOnlyList<int>? ListOf { get; init; }

    /// <summary>The numbers of the lists that hold each person at most once.</summary>
    public IReadOnlyCollection<int> DuplicateFree { get; init; } = [];

    /// <summary>Pairs of records that are one person.</summary>
    public IReadOnlyList<(int Left, int Right)> MustLink { get; init; } = [];

    /// <summary>Pairs of records that are two persons.</summary>
    public IReadOnlyList<(int Left, int Right)> CannotLink { get; init; } = [];
}
