namespace Rollcall.Linkage;

/// <summary>What an evaluation takes besides the table and the model.</summary>
public sealed record EvaluationOptions
{
    /// <summary>How the linkage is run.</summary>
    public LinkOptions Link { get; init; } = new();

    /// <summary>The column that says which records are the same, where there is one; it is never compared.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>Labelled pairs, where there are some: any pairs, or a sample that an evaluation drew.</summary>
    public IReadOnlyList<LabelRow>? Labels { get; init; }

    /// <summary>What to call the labels: the name of their file.</summary>
    public string LabelsName { get; init; } = "labels";

    /// <summary>How many pairs are drawn to be labelled next; 0 for none.</summary>
    public int ToLabel { get; init; } = 200;

    /// <summary>The same seed draws the same pairs.</summary>
    public int Seed { get; init; } = 1;
}
