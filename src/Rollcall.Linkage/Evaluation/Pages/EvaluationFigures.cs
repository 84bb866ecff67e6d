namespace Rollcall.Linkage;

/// <summary>What several sections of the evaluation need, computed once.</summary>
internal sealed class EvaluationFigures
{
    public EvaluationFigures(EvaluationData data)
    {
        Data = data;
        Histogram = data.Pairs.Histogram();
        Patterns = data.Pairs.Patterns();
        Captured = data.Rules?.Estimate();
        Known = data.Known;
        Expected = ThresholdChart.FromProbabilities(data.Pairs, Captured?.AtLeast ?? 0);
        Chart = Known is null ? Expected : ThresholdChart.FromLabels(Known);
        Sampled = data.LabelledSample is { } sample ? SampleEstimates.Of(sample, data.Threshold) : null;
        LinkCounts = data.RecordsByLinks is { } counts ? Linkage.LinkCounts.Estimate(counts) : null;
    }

    public EvaluationData Data { get; }

    public WeightHistogram Histogram { get; }

    public PatternTable Patterns { get; }

    public JudgedPairs? Known { get; }

    /// <summary>What the model expects.</summary>
    public ThresholdChart Expected { get; }

    /// <summary>What labels say or, without labels, what the model expects.</summary>
    public ThresholdChart Chart { get; }

    public SampleEstimate? Sampled { get; }

    public RuleCaptureEstimate? Captured { get; }

    public LinkCountEstimate? LinkCounts { get; }

    /// <summary>The threshold in use.</summary>
    public double Threshold => Data.Threshold;

    /// <summary>How many pairs are links.</summary>
    public double Links => Expected.At(Threshold) is var at ? at.Right + at.Wrong : 0;

    /// <summary>True if figures are counted or estimated from labels.</summary>
    public bool Labelled => Known is not null;

    /// <summary>A threshold in words: +6.6 bits (99 %).</summary>
    public static string Words(double threshold) => $"{PlainWords.Threshold(threshold)} bits ({PlainWords.Percent(LinkModel.Probability(threshold))})";
}
