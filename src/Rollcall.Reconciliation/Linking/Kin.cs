using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// The kin whom lists mix up: siblings, and parent and child. They share names, village and often unit, day and place of
/// capture, but not the given name; how much else they share is learnt from the lists themselves.
/// </summary>
internal static class Kin
{
    // Of ten thousand pairs of entries about one is of kin; learning corrects it.
    private const double FirstOdds = 1e-5;

    private static readonly double[] Shared = [0, 0.85, 0.07, 0.04, 0.025, 0.01, 0.005];

    private static readonly double[] NotShared = [0, 0.002, 0.0005, 0.002, 0.0155, 0.975, 0.005];

    public static IReadOnlyList<Confounder> Of(IReadOnlyList<Comparison> comparisons, double[][] u) =>
    [
        Class("siblings", comparisons, u, father: Shared, parent: [0, 0.01, 0.99]),
        Class("parent and child", comparisons, u, father: NotShared, parent: [0, 0.97, 0.03]),
    ];

    private static Confounder Class(string name, IReadOnlyList<Comparison> comparisons, double[][] u, double[] father, double[] parent) =>
        new(
            name,
            [.. comparisons.Select((c, i) => c.Name switch
            {
                "family_name" => Shared,
                "given_names" => NotShared,
                "father_name" => father,
                "parent" => parent,
                "birth_date" or "sex" or "service_no" or "name_order" => u[i],
                _ => [.. c.ExpectedM.Select((m, l) => (m + u[i][l]) / 2)],
            })],
            [.. comparisons.Select(c => c.Name is not ("family_name" or "given_names" or "father_name" or "parent" or "name_order"))],
            FirstOdds);
}
