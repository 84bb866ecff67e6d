namespace Rollcall.Lists;

/// <summary>How to read a list where looking is not enough.</summary>
public sealed record ReadOptions
{
    /// <summary>What is accepted at most.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Headers and the columns they mean, as an option says; null as a value keeps the column unrecognised.</summary>
    public IReadOnlyDictionary<string, Column?> Columns { get; init; } = new Dictionary<string, Column?>();

    /// <summary>The party that handed the file in, as an option says; null to guess it from the file's name.</summary>
    public string? Party { get; init; }
}
