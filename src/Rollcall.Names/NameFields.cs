namespace Rollcall.Names;

/// <summary>The name columns of one row as handed in. Each may be absent, and may hold more than its header says.</summary>
public sealed record NameFields
{
    /// <summary>The whole name in one column.</summary>
    public string? Full { get; init; }

    /// <summary>The family name.</summary>
    public string? Family { get; init; }

    /// <summary>The given name.</summary>
    public string? Given { get; init; }

    /// <summary>The father's name or patronymic.</summary>
    public string? Father { get; init; }

    /// <summary>Other names the person is known by, separated by semicolons.</summary>
    public string? Aliases { get; init; }
}
