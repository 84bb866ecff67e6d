using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>What pairs of entries are weighed by: how they are compared, and what that is evidence of.</summary>
internal sealed record Scale(IReadOnlyList<Comparer> Comparers, LinkModel Model, Groups Groups)
{
    /// <summary>The match weight of a pair in bits.</summary>
    public double Weight(CandidatePair pair) =>
        Model.Weight(pair.Pattern, Groups.Of(pair.Left, pair.Right), pair.Rarity);

    /// <summary>The match weight of any two entries in bits.</summary>
    public double Weight(int left, int right) => Weight(Compare(left, right));

    /// <summary>Compares any two entries.</summary>
    public CandidatePair Compare(int left, int right)
    {
        Span<byte> levels = stackalloc byte[Pattern.MaxComparisons];
        Span<double> bits = stackalloc double[Pattern.MaxComparisons];
        var count = Model.Comparisons.Count;
        return Candidates.Compare(Comparers, Math.Min(left, right), Math.Max(left, right), levels[..count], bits[..count]);
    }

    /// <summary>The number of the comparison with that name.</summary>
    public int Number(string comparison) => Model.Comparisons.Select(c => c.Name).ToList().IndexOf(comparison);
}
