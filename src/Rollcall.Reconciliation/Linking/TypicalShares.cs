using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// How often each level is seen between two persons drawn at random, to lean on while there are too few entries to draw
/// from. Rounded from what invented lists of 5,000 persons show (three sets that differ by a tenth or less where it matters);
/// what is as good as never seen is put at one in ten thousand.
/// </summary>
internal static class TypicalShares
{
    // So many random pairs weigh as much as what is typical: 45 entries have as many, a thousand five hundred times more.
    private const double Weight = 1000;

    private static readonly Dictionary<string, double[]> Shares = new()
    {
        ["family_name"] = [0, 0.0035, 0.0018, 0.0014, 0.004, 0.3, 0.0001, 0.6892],
        ["given_names"] = [0, 0.0027, 0.0014, 0.0013, 0.0045, 0.28, 0.001, 0.7091],
        ["father_name"] = [0, 0.0032, 0.0013, 0.0012, 0.0043, 0.29, 0.0001, 0.6999],
        ["parent"] = [0, 0.015, 0.985],
        ["name_order"] = [0, 0.9999, 0.0001],
        ["birth_date"] = [0, 0.0001, 0.0001, 0.0015, 0.0014, 0.0002, 0.02, 0.015, 0.017, 0.095, 0.097, 0.0009, 0.18, 0.5718],
        ["event_date"] = [0, 0.024, 0.043, 0.079, 0.14, 0.21, 0.352, 0.11, 0.042],
        ["sex"] = [0, 0.85, 0.15],
        ["service_no"] = [0, 0.0001, 0.0001, 0.0001, 0.9997],
        ["unit"] = [0, 0.01, 0.0001, 0.001, 0.9889],
        ["birth_place"] = [0, 0.037, 0.008, 0.002, 0.0002, 0.001, 0.034, 0.9178],
        ["event_place"] = [0, 0.025, 0.0042, 0.0064, 0.004, 0.0034, 0.14, 0.817],
        ["rank"] = [0, 0.23, 0.0001, 0.0001, 0.0046, 0.0017, 0.027, 0.7365],
    };

    /// <summary>Shares that were drawn from random pairs, leant on what is typical by how few pairs there were.</summary>
    public static double[][] Leant(IReadOnlyList<Comparer> comparers, double[][] drawn, long pairs) =>
    [
        .. comparers.SelectMany(c => c.Comparisons).Select((comparison, c) =>
            drawn[c].Select((share, level) => ((pairs * share) + (Weight * Shares[comparison.Name][level])) / (pairs + Weight)).ToArray()),
    ];
}
