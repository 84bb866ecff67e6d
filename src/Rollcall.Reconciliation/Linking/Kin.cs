using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// The kin whom lists mix up: siblings, and parent and child. They share names, village and often unit, day and place of
/// capture, but not the given name; how much else they share is learnt from the lists themselves.
/// </summary>
internal static class Kin
{
    // One entry in ten has a pair of kin on the lists, and one pair in a hundred thousand is of namesakes; learning corrects it.
    private const double KinOfAnEntry = 0.1, NamesakeOdds = 1e-5;

    // Far more than there are: from few twins learning does not find them, since their pairs pass for one person's from the
    // start and teach that a person's given names differ.
    private const double TwinsOfSiblings = 0.3;

    private static readonly double[] Shared = [0, 0.85, 0.07, 0.04, 0.025, 0.007, 0.005, 0.003];

    private static readonly double[] NotShared = [0, 0.002, 0.0005, 0.002, 0.0155, 0.195, 0.005, 0.78];

    public static IReadOnlyList<Confounder> Of(IReadOnlyList<Comparison> comparisons, double[][] u, int records) =>
    [
        Class("siblings", comparisons, u, records, given: NotShared, father: Shared, parent: [0, 0.01, 0.99]),
        Twins(comparisons, u, records),
        Class("parent and child", comparisons, u, records, given: NotShared, father: NotShared, parent: [0, 0.97, 0.03]),
        Class("relatives of one name", comparisons, u, records, given: Shared, father: null, parent: null),
        Namesakes(comparisons, u),
    ];

    /// <summary>
    /// Persons of one name by chance. They come from one people and often from one side, and so share more of everything else
    /// than two persons drawn at random: how much more is learnt.
    /// </summary>
    private static Confounder Namesakes(IReadOnlyList<Comparison> comparisons, double[][] u) => new(
        "namesakes",
        [.. comparisons.Select((c, i) => c.Name is "family_name" or "given_names" ? Shared : u[i])],
        [.. comparisons.Select(c => c.Name is not ("family_name" or "given_names" or "service_no" or "name_order"))],
        NamesakeOdds,
        SharesRarity: false);

    private static Confounder Class(
        string name, IReadOnlyList<Comparison> comparisons, double[][] u, int records, double[] given, double[]? father,
        double[]? parent)
    {
        var named = given == Shared;
        return new(
            name,
            [.. comparisons.Select((c, i) => c.Name switch
            {
                "family_name" => Shared,
                "given_names" => given,
                "father_name" => father ?? Half(Shared, NotShared),
                "parent" => parent ?? u[i],
                "birth_date" or "sex" or "service_no" or "name_order" => u[i],
                _ => Half(c.ExpectedM, u[i]),
            })],
            [.. comparisons.Select(c => c.Name switch
            {
                "family_name" or "given_names" or "name_order" => false,
                "father_name" => father is null,
                "parent" => parent is null,
                // Who shares all names is told from the person only by the birth: that must not be learnt away.
                "birth_date" or "service_no" => !named,
                _ => true,
            })],
            KinOfAnEntry * 2 / Math.Max(1, records - 1));
    }

    /// <summary>
    /// Siblings born on one day, of one sex, in one place, and called up together: only the given name tells them apart.
    /// </summary>
    private static Confounder Twins(IReadOnlyList<Comparison> comparisons, double[][] u, int records)
    {
        var siblings = Class("twins", comparisons, u, records, NotShared, Shared, [0, 0.01, 0.99]);
        return siblings with
        {
            Shares = [.. siblings.Shares.Select((shares, i) =>
                comparisons[i].Name is "birth_date" or "sex" or "birth_place" or "unit" ? Normalised(comparisons[i].ExpectedM) : shares)],
            Learnt = [.. siblings.Learnt.Select((learnt, i) => learnt && comparisons[i].Name is not ("birth_date" or "sex"))],
            Odds = siblings.Odds * TwinsOfSiblings,
        };
    }

    private static double[] Normalised(IReadOnlyList<double> shares)
    {
        var sum = shares.Skip(1).Sum();
        return [.. shares.Select((share, level) => level == 0 ? 0 : share / sum)];
    }

    private static double[] Half(IReadOnlyList<double> a, IReadOnlyList<double> b) => Mixed(a, b, 0.5);

    private static double[] Mixed(IReadOnlyList<double> a, IReadOnlyList<double> b, double share) =>
        [.. a.Zip(b, (x, y) => (share * x) + ((1 - share) * y))];
}
