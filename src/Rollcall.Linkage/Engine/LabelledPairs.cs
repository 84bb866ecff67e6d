namespace Rollcall.Linkage;

/// <summary>The labelled pairs that a model learns from.</summary>
internal sealed class LabelledPairs
{
    private readonly IReadOnlyList<PairLabel> _labels;

    private LabelledPairs(IReadOnlyList<PairLabel> labels) => _labels = labels;

    /// <summary>How many there are.</summary>
    public int Count => _labels.Count;

    /// <summary>Each pair once; those that nobody could tell are left out.</summary>
    /// <param name="labels">The labels.</param>
    /// <exception cref="LinkageException">Labels contradict each other; the message names the lines and says what to do.</exception>
    public static LabelledPairs Of(IReadOnlyList<PairLabel> labels)
    {
        var set = LabelSet.Of(labels);
        return set.Conflicts.Count == 0 ? new LabelledPairs([.. set.Labels]) : throw new LinkageException(set.Conflicts[0].Sentence);
    }

    /// <summary>What is compared of each pair of which a model may learn.</summary>
    /// <param name="comparing">What is compared.</param>
    /// <param name="rare">False to leave out what the values add.</param>
    /// <param name="among">Which pairs count; null for all.</param>
    public IReadOnlyList<LabelledPattern> Patterns(PairComparing comparing, bool rare = true, Func<int, int, bool>? among = null) =>
    [
        .. _labels.Where(l => comparing.IsCompared(l.Left, l.Right) && among?.Invoke(l.Left, l.Right) != false)
            .Select(l => comparing.Labelled(l.Left, l.Right, l.Answer == LabelAnswer.Same, rare)),
    ];

    /// <summary>
    /// A model whose λ is as labels have it: moved until the labelled pairs' probabilities fit their labels best. So λ answers
    /// for what the columns have in common as well, which m and u, a column at a time, can't see.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="labels">The labelled pairs.</param>
    public static LinkModel WithLambda(LinkModel model, IReadOnlyList<LabelledPattern> labels)
    {
        if (labels.Count == 0)
        {
            return model;
        }

        var shift = LabelCalibration.Fit([.. labels.Select(l => l.Weight(model))], [.. labels.Select(l => l.Same)], stretch: false).Shift;
        return new LinkModel(
            model.Comparisons, [.. model.M.Select(m => m.ToArray())], [.. model.U.Select(u => u.ToArray())],
            [.. model.Lambda.Select((_, g) => LinkModel.Probability(model.PriorBits(g) + shift))], model.Confounders);
    }
}
