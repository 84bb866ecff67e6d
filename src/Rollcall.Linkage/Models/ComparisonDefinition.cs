namespace Rollcall.Linkage;

/// <summary>
/// One thing that records are compared on: an expression, and the levels of agreement from the best to the last. A pair is
/// at the first level whose test holds; where one of the two says nothing, at level 0, which is no evidence.
/// </summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="On">What is compared.</param>
/// <param name="Levels">The levels, at most 15; the last one is <see cref="LevelKind.Else"/>.</param>
public sealed record ComparisonDefinition(string Name, Expression On, IReadOnlyList<LevelDefinition> Levels)
{
    /// <summary>The smallest share of records that a value is taken to have, so that a value seen once is not overrated.</summary>
    public double TermFrequencyMinimum { get; init; }

    /// <summary>The shares of values in the population, where they are known from outside; otherwise those of the tables.</summary>
    public IReadOnlyDictionary<string, double>? PopulationFrequencies { get; init; }

    /// <summary>For each level, its share among pairs of one person: learnt, or a first guess; null where there is none.</summary>
    public IReadOnlyList<double>? M { get; init; }

    /// <summary>For each level, its share among pairs of two; null where it is not known yet.</summary>
    public IReadOnlyList<double>? U { get; init; }
}
