namespace Rollcall.Linkage;

/// <summary>
/// How well clusters agree with the persons that are known to be behind the records. Computed from how many records each
/// cluster and each person share, so that time and memory do not grow with the pairs.
/// </summary>
/// <param name="PairPrecision">The share of the joined pairs that are one person; 1 where nothing is joined.</param>
/// <param name="PairRecall">The share of the pairs of one person that are joined; 1 where there are none.</param>
/// <param name="BCubedPrecision">
/// B³ precision (Bagga and Baldwin 1998): for the average record, the share of its cluster that is its person.
/// </param>
/// <param name="BCubedRecall">B³ recall: for the average record, the share of its person that is in its cluster.</param>
/// <param name="JoinedPairs">How many pairs are joined.</param>
/// <param name="TruePairs">How many pairs are one person.</param>
/// <param name="TrueJoinedPairs">How many pairs are both.</param>
/// <param name="Records">How many records have a label.</param>
public sealed record ClusterAccuracy(
    double PairPrecision, double PairRecall, double BCubedPrecision, double BCubedRecall, long JoinedPairs, long TruePairs,
    long TrueJoinedPairs, int Records)
{
    /// <summary>The harmonic mean of pairwise precision and recall.</summary>
    public double PairF1 => Harmonic(PairPrecision, PairRecall);

    /// <summary>The harmonic mean of B³ precision and recall.</summary>
    public double BCubedF1 => Harmonic(BCubedPrecision, BCubedRecall);

    /// <summary>Compares clusters with labels.</summary>
    /// <param name="clusterOf">For each record the number of its cluster.</param>
    /// <param name="personOf">
    /// For each record the number of its person; negative where that is not known: such records are left out altogether.
    /// </param>
    /// <exception cref="ArgumentException">The two are not of one length.</exception>
    public static ClusterAccuracy Of(ReadOnlySpan<int> clusterOf, ReadOnlySpan<int> personOf)
    {
        if (clusterOf.Length != personOf.Length)
        {
            throw new ArgumentException($"There are {clusterOf.Length} clusters' numbers but {personOf.Length} persons'.", nameof(personOf));
        }

        var labelled = 0;
        var cells = new ulong[clusterOf.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (personOf[i] >= 0)
            {
                cells[labelled++] = ((ulong)(uint)clusterOf[i] << 32) | (uint)personOf[i];
            }
        }

        var byCluster = cells.AsSpan(0, labelled);
        byCluster.Sort();
        var (joined, both, precision) = Count(byCluster);
        foreach (ref var cell in byCluster)
        {
            cell = (cell << 32) | (cell >> 32);
        }

        byCluster.Sort();
        var (wanted, _, recall) = Count(byCluster);
        var records = Math.Max(1, labelled);
        return new ClusterAccuracy(
            joined == 0 ? 1 : (double)both / joined, wanted == 0 ? 1 : (double)both / wanted,
            labelled == 0 ? 1 : precision / records, labelled == 0 ? 1 : recall / records, joined, wanted, both, labelled);
    }

    /// <summary>
    /// Of cells sorted by their upper half: the pairs with one upper half, the pairs with both halves the same, and the sum
    /// over records of the share of the upper half's records that have the same lower half.
    /// </summary>
    private static (long Pairs, long Both, double Shares) Count(ReadOnlySpan<ulong> cells)
    {
        var (pairs, both, shares) = (0L, 0L, 0.0);
        for (int start = 0, end; start < cells.Length; start = end)
        {
            var squares = 0L;
            end = start;
            for (var cell = start; cell < cells.Length && cells[cell] >> 32 == cells[start] >> 32; cell = end)
            {
                while (end < cells.Length && cells[end] == cells[cell])
                {
                    end++;
                }

                long same = end - cell;
                both += same * (same - 1) / 2;
                squares += same * same;
            }

            long size = end - start;
            pairs += size * (size - 1) / 2;
            shares += (double)squares / size;
        }

        return (pairs, both, shares);
    }

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
