namespace Rollcall.Linkage;

/// <summary>
/// One thing that two records are compared on, with the levels of agreement that are told apart.
/// </summary>
/// <param name="Name">The attribute's name: <c>family_name</c>.</param>
/// <param name="Levels">
/// The levels in words, at most 16. Level 0 always means that one of the two says nothing: it is no evidence.
/// </param>
/// <param name="ExpectedM">
/// For each level a first guess of its share among pairs of one person, from which EM starts; level 0 is ignored.
/// </param>
public sealed record Comparison(string Name, IReadOnlyList<string> Levels, IReadOnlyList<double> ExpectedM)
{
    /// <summary>The most levels that fit into a comparison pattern.</summary>
    public const int MaxLevels = 16;
}

/// <summary>
/// Compares records by their numbers. One comparer may answer several comparisons at once, where they depend on each
/// other (the names of a person do). Implementations are called from many threads at once.
/// </summary>
public abstract class Comparer
{
    /// <summary>What it compares, in the order in which levels are filled in.</summary>
    public abstract IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>Sets the level of each of <see cref="Comparisons"/> for two records. Symmetric in the records.</summary>
    public abstract void Compare(int left, int right, Span<byte> levels);

    /// <summary>
    /// Sets, in bits, what the values themselves add to the evidence of their level: agreement on a rare value says more
    /// (the term-frequency adjustment <c>log2 u(level) − log2 u(value)</c>). Zero where values are all alike.
    /// </summary>
    public virtual void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) => bits.Clear();

    /// <summary>
    /// Sets the levels of all pairs of a batch: those of the first comparison, then, <see cref="PairBatch.Capacity"/> further,
    /// those of the next.
    /// </summary>
    internal virtual void Compare(PairBatch batch, Span<byte> levels)
    {
        Span<byte> own = stackalloc byte[Comparisons.Count];
        for (var i = 0; i < batch.Count; i++)
        {
            Compare(batch.LeftRecord(i), batch.RightRecord(i), own);
            for (var c = 0; c < own.Length; c++)
            {
                levels[(c * PairBatch.Capacity) + i] = own[c];
            }
        }
    }

    /// <summary>Adds, for some pairs of a batch, what their values add to the evidence of their levels, in bits.</summary>
    internal virtual void Rarity(PairBatch batch, ReadOnlySpan<ushort> which, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        Span<byte> own = stackalloc byte[Comparisons.Count];
        Span<double> added = stackalloc double[Comparisons.Count];
        foreach (var i in which)
        {
            for (var c = 0; c < own.Length; c++)
            {
                own[c] = levels[(c * PairBatch.Capacity) + i];
            }

            Rarity(batch.LeftRecord(i), batch.RightRecord(i), own, added);
            foreach (var bit in added)
            {
                bits[i] += bit;
            }
        }
    }
}
