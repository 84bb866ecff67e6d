namespace Rollcall.Linkage;

/// <summary>A class of pairs of two persons who look alike for a reason, as a <see cref="Confounder"/> is, in a saved model.</summary>
/// <param name="Name">What the two are to each other.</param>
/// <param name="Shares">For each comparison, each level's share among such pairs; sums to 1 over the levels.</param>
/// <param name="Odds">How many such pairs there are to one pair of unrelated persons.</param>
/// <param name="SharesRarity">True where a rare value speaks for the class as it does for one person.</param>
public sealed record RelatedDefinition(string Name, IReadOnlyList<IReadOnlyList<double>> Shares, double Odds, bool SharesRarity);
