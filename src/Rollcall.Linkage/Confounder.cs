namespace Rollcall.Linkage;

/// <summary>
/// A way in which two records of two persons come to look alike: brothers share father, family name and village, and are
/// captured together. Without such classes in the model a pair that shares much is taken for one person, whatever speaks
/// against it, since comparisons are taken to be independent among pairs of two persons, and for kin they are not.
/// </summary>
/// <param name="Name">What the two are to each other: <c>siblings</c>.</param>
/// <param name="Shares">For each comparison each level's share among such pairs; level 0 is 0.</param>
/// <param name="Learnt">For each comparison whether EM may learn its shares; the others define the class and stay.</param>
/// <param name="Odds">How many such pairs there are to one pair of unrelated persons.</param>
/// <param name="SharesRarity">
/// True where the two share values for a reason, so that a rare value speaks for the class as it does for one person (kin
/// share a rare family name); false where they share them by chance (namesakes seldom share a rare one).
/// </param>
public sealed record Confounder(
    string Name, IReadOnlyList<double[]> Shares, IReadOnlyList<bool> Learnt, double Odds, bool SharesRarity = true);
