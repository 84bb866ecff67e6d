using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Compares two sets of entries as if each were one entry that says all that its entries say. A pair of entries is silent
/// on what one of them does not state, and the mean over pairs takes silence for agreement; here a father's name that
/// contradicts wherever it is stated counts in full.
/// </summary>
internal sealed class Profiles(Linking linking, EntryRegister register)
{
    // One wrong name in eight is wrong in the same way on the next list: so much speaks each further list against one person
    // where lists agree among themselves and contradict the others. A second name that one list knows is no such case.
    private const double Repeated = 3;

    private readonly Caution _caution = new(linking.Scale);

    /// <summary>The match weight of two sets of entries in bits.</summary>
    public double Weight(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var model = linking.Model;
        var comparisons = model.Comparisons.Count;
        var pairs = left.Count * right.Count;
        var levels = new byte[pairs * comparisons];
        var rarity = new double[pairs * comparisons];
        var prior = 0.0;
        for (var i = 0; i < pairs; i++)
        {
            var (a, b) = (left[i / right.Count], right[i % right.Count]);
            Candidates.Compare(
                linking.Comparers, Math.Min(a, b), Math.Max(a, b),
                levels.AsSpan(i * comparisons, comparisons), rarity.AsSpan(i * comparisons, comparisons));
            prior += model.PriorBits(linking.Groups.Of(a, b)) / pairs;
        }

        Span<byte> profile = stackalloc byte[comparisons];
        var (added, repeats) = (0.0, 0);
        for (var c = 0; c < comparisons; c++)
        {
            profile[c] = Typical(c, levels, comparisons);
            added += MeanAt(c, profile[c], levels, rarity, comparisons);
            repeats += model.Comparisons[c].Name is "given_names" or "father_name" ? Repeats(c, levels, left, right) : 0;
        }

        var pattern = Pattern.Pack(profile);
        return model.Weight(pattern, 0, added) - model.PriorBits(0) + prior - (Repeated * repeats) - _caution.Doubt(pattern, added);
    }

    /// <summary>
    /// How many lists beyond the first say otherwise on the side that fewer lists are on; 0 where any two entries agree.
    /// </summary>
    private int Repeats(int comparison, byte[] levels, IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        var comparisons = linking.Model.Comparisons.Count;
        var (leftLists, rightLists) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < left.Count * right.Count; i++)
        {
            if (levels[(i * comparisons) + comparison] is > 0 and var level)
            {
                if (linking.Model.Bits(comparison, level) > 0)
                {
                    return 0;
                }

                leftLists.Add(register.Prepared.All[left[i / right.Count]].StandingList);
                rightLists.Add(register.Prepared.All[right[i % right.Count]].StandingList);
            }
        }

        return Math.Max(0, Math.Min(leftLists.Count, rightLists.Count) - 1);
    }

    /// <summary>The level in the middle of all that are stated, by their evidence; of two in the middle the better one.</summary>
    private byte Typical(int comparison, byte[] levels, int comparisons)
    {
        var stated = new List<byte>();
        for (var i = comparison; i < levels.Length; i += comparisons)
        {
            if (levels[i] > 0)
            {
                stated.Add(levels[i]);
            }
        }

        return stated.Count == 0 ? (byte)0
            : stated.OrderBy(l => linking.Model.Bits(comparison, l)).ThenBy(l => l).ElementAt(stated.Count / 2);
    }

    private static double MeanAt(int comparison, byte level, byte[] levels, double[] rarity, int comparisons)
    {
        var (sum, count) = (0.0, 0);
        for (var i = comparison; i < levels.Length; i += comparisons)
        {
            if (levels[i] == level)
            {
                (sum, count) = (sum + rarity[i], count + 1);
            }
        }

        return sum / Math.Max(1, count);
    }
}
