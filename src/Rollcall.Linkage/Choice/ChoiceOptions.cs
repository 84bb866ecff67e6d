namespace Rollcall.Linkage;

/// <summary>How a model is chosen for a table.</summary>
public sealed record ChoiceOptions
{
    /// <summary>True where records of one group are never the same: only pairs of different groups are made.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>Columns to leave out of account.</summary>
    public IReadOnlyCollection<string> Ignore { get; init; } = [];

    /// <summary>About how many pairs may be compared; null: ten for each record, and two million for short tables.</summary>
    public long? Pairs { get; init; }

    /// <summary>How many threads work at once; the choice does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
