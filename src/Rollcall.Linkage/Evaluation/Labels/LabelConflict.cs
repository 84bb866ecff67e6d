namespace Rollcall.Linkage;

/// <summary>Labels that cannot all be true: a chain of pairs that are the same, whose ends are said to be different.</summary>
/// <param name="Different">The label that says so.</param>
/// <param name="Chain">The labels that lead from its one end to its other; one label if the pair itself was labelled twice.</param>
public sealed record LabelConflict(PairLabel Different, IReadOnlyList<PairLabel> Chain)
{
    /// <summary>The conflict in a sentence or two, with what to do.</summary>
    public string Sentence => Chain.Count == 1
        ? $"Lines {Chain[0].Line} and {Different.Line} of the labels contradict each other: the same pair is “same” in one and “different” in the other. Decide which is right and delete the other."
        : $"Lines {string.Join(", ", Chain.Select(l => l.Line).Order())} of the labels make one of {Chain.Count + 1} records, but line {Different.Line} says that two of these are different. Look at these pairs again and correct one label.";
}
