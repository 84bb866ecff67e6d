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

    // What values may add to a level at most: the bound of ValueRarity, on as many comparisons as agree.
    private const double MostRarity = 8;

    /// <summary>Compares and weighs a pair if its weight may be at least so many bits; else false, at a fraction of the cost.</summary>
    public bool MayWeigh(double least, int left, int right, out CandidatePair pair, out double weight)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        Span<byte> levels = stackalloc byte[Pattern.MaxComparisons];
        levels = levels[..Model.Comparisons.Count];
        Comparers.Compare(left, right, levels);
        var (groups, most) = (Groups.Of(left, right), 0.0);
        for (var c = 0; c < levels.Length; c++)
        {
            var bits = Model.Bits(c, levels[c]);
            most += bits > -2 ? bits + MostRarity : bits;
        }

        if (most + Model.PriorBits(groups) < least)
        {
            (pair, weight) = (default, double.NegativeInfinity);
            return false;
        }

        Span<double> added = stackalloc double[Pattern.MaxComparisons];
        Comparers.Rarity(left, right, levels, added[..levels.Length]);
        var rarity = 0.0;
        foreach (var bits in added[..levels.Length])
        {
            rarity += bits;
        }

        pair = new CandidatePair(left, right, Pattern.Pack(levels), (float)rarity);
        weight = Model.Weight(pair.Pattern, groups, pair.Rarity);
        return weight >= least;
    }

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
