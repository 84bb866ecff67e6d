namespace Rollcall.Linkage;

/// <summary>Everything that an evaluation shows. What is not known is left out, and its section with it.</summary>
public sealed record EvaluationData
{
    /// <summary>What was linked, for the title: the names of the files.</summary>
    public required string Title { get; init; }

    /// <summary>The model that scored the pairs.</summary>
    public required LinkModel Model { get; init; }

    /// <summary>The scored pairs.</summary>
    public required PairTally Pairs { get; init; }

    /// <summary>The match weight in bits from which pairs are links.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many records there are.</summary>
    public required long Records { get; init; }

    /// <summary>How many pairs of records there are, compared or not.</summary>
    public required long AllPairs { get; init; }

    /// <summary>The columns whose values are shown.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What a record says, with a value for each of <see cref="Columns"/>.</summary>
    public required Func<int, RecordText> Record { get; init; }

    /// <summary>Pairs that are known to be the same or not, from labels or from a column of the truth.</summary>
    public JudgedPairs? Judged { get; init; }

    /// <summary>Where labels come from, to name it: <c>labels.csv</c>, <c>the column cluster</c>.</summary>
    public string JudgedBy { get; init; } = "";

    /// <summary>A labelled sample, if the labels are one: it gives intervals. <see cref="Judged"/> may then be left out.</summary>
    public IReadOnlyList<LabelledPair>? LabelledSample { get; init; }

    /// <summary>Labels that contradict each other.</summary>
    public IReadOnlyList<LabelConflict> Conflicts { get; init; } = [];

    /// <summary>What blocking missed of the pairs known to be the same.</summary>
    public BlockingMisses? Misses { get; init; }

    /// <summary>Which rules found each pair, to estimate what all of them missed.</summary>
    public RuleCapture? Rules { get; init; }

    /// <summary>For lists without duplicates: how many records of the one have no link into the other, one, two, and so on.</summary>
    public IReadOnlyList<long>? RecordsByLinks { get; init; }

    /// <summary>The clusters that hold more than one record, or those worth a look.</summary>
    public IReadOnlyList<ClusterFigures>? Clusters { get; init; }

    /// <summary>Pairs to be labelled next.</summary>
    public LabelSample? ToLabel { get; init; }

    /// <summary>What labels say: <see cref="Judged"/>, or the labelled sample with each pair standing for many.</summary>
    internal JudgedPairs? Known => Judged ?? (LabelledSample is { } sample ? SampleEstimates.Judged(sample) : null);
}
