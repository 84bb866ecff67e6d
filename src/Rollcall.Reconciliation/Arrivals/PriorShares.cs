namespace Rollcall.Reconciliation;

/// <summary>How likely a pair of entries is one person before they are compared, by the lists that they are of.</summary>
/// <param name="Learnt">What was learnt for pairs of lists.</param>
/// <param name="Within">For two rows of one list of which nothing was learnt.</param>
/// <param name="OneParty">For rows of two lists of one party of which nothing was learnt.</param>
/// <param name="Across">For rows of lists of two parties of which nothing was learnt.</param>
internal sealed record PriorShares(
    IReadOnlyDictionary<((string Party, string List) One, (string Party, string List) Other), double> Learnt, double Within, double OneParty, double Across)
{
    public double Of((string Party, string List) one, (string Party, string List) other) =>
        Learnt.TryGetValue(Key(one, other), out var share) ? share
        : one == other ? Within
        : one.Party == other.Party ? OneParty : Across;

    /// <summary>The two lists in the order in which the pair is looked up.</summary>
    public static ((string Party, string List) One, (string Party, string List) Other) Key((string Party, string List) one, (string Party, string List) other)
    {
        var order = string.CompareOrdinal(one.Party, other.Party);
        order = order != 0 ? order : string.CompareOrdinal(one.List, other.List);
        return order <= 0 ? (one, other) : (other, one);
    }

    /// <summary>What a model says of lists, with what is to be expected of lists that are new to it.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="lambda">λ for each pair of lists.</param>
    /// <param name="pairs">For each pair of lists, how many pairs of entries λ was learnt from.</param>
    public static PriorShares Of(StandingLists lists, IReadOnlyList<double> lambda, IReadOnlyList<long> pairs)
    {
        var learnt = new Dictionary<((string, string), (string, string)), double>();
        Span<double> matches = stackalloc double[3];
        Span<double> all = stackalloc double[3];
        for (var larger = 0; larger < lists.Count; larger++)
        {
            for (var smaller = 0; smaller <= larger; smaller++)
            {
                var at = (larger * (larger + 1) / 2) + smaller;
                if (pairs[at] > 0)
                {
                    learnt[Key(lists[smaller], lists[larger])] = lambda[at];
                    var kind = smaller == larger ? 0 : lists[smaller].Party == lists[larger].Party ? 1 : 2;
                    matches[kind] += lambda[at] * pairs[at];
                    all[kind] += pairs[at];
                }
            }
        }

        var overall = (matches[0] + matches[1] + matches[2]) / Math.Max(1, all[0] + all[1] + all[2]);
        return new(learnt, Kind(matches[0], all[0], overall), Kind(matches[1], all[1], overall), Kind(matches[2], all[2], overall));
    }

    // As for λ of a pair of lists: drawn towards the overall share by as much as one expected match weighs.
    private static double Kind(double matches, double pairs, double overall) =>
        overall <= 0 ? 1e-3 : Math.Clamp((matches + 1) / (pairs + (1 / overall)), 1e-12, 0.5);
}
