namespace Rollcall.Estimation;

/// <summary>The probability that the total is from one number to another, both included.</summary>
/// <param name="From">The smallest total.</param>
/// <param name="To">The largest total.</param>
/// <param name="Probability">Of all totals between.</param>
public readonly record struct PosteriorBin(double From, double To, double Probability);

/// <summary>Posterior distributions in bins of equal width, for pictures and files.</summary>
public static class PosteriorBins
{
    /// <summary>The posteriors of a stratum, cut off where less than half a per cent is left.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="bins">How many bins at most.</param>
    public static IReadOnlyList<(EstimationMethod Method, IReadOnlyList<PosteriorBin> Bins)> Of(StratumEstimates stratum, int bins)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        var found = new List<(EstimationMethod, IReadOnlyList<PosteriorBin>)>();
        if (stratum.Graphs is { } graphs)
        {
            var (first, width, count) = Widths(graphs.Observed, graphs.Quantile(0.995), bins);
            var sums = new double[count];
            for (var m = 0; m < graphs.Probability.Count && (graphs.Observed + m - first) / width < count; m++)
            {
                sums[(graphs.Observed + m - first) / width] += graphs.Probability[m];
            }

            found.Add((EstimationMethod.Decomposable, Bins(first, width, sums)));
        }

        if (stratum.LatentClasses is { Converged: true } classes)
        {
            var (first, width, count) = Widths(classes.Observed, (long)classes.Quantile(0.995), bins);
            var sums = new double[count];
            foreach (var total in classes.Totals)
            {
                var at = ((long)total - first) / width;
                if (at < count)
                {
                    sums[at] += 1.0 / classes.Totals.Count;
                }
            }

            found.Add((EstimationMethod.LatentClass, Bins(first, width, sums)));
        }

        return found;
    }

    private static (long First, long Width, int Count) Widths(long first, long last, int bins)
    {
        var width = Math.Max(1, (last - first + bins) / bins);
        return (first, width, (int)((last - first) / width) + 1);
    }

    private static IReadOnlyList<PosteriorBin> Bins(long first, long width, double[] sums) =>
        [.. sums.Select((p, i) => new PosteriorBin(first + (i * width), first + ((i + 1) * width) - 1, p))];
}
