namespace Rollcall.Linkage;

/// <summary>What the numbers of links a record has say about the links, without labels.</summary>
/// <param name="RightPerRecord">The share of records that have their right link.</param>
/// <param name="WrongPerRecord">The mean number of wrong links of a record.</param>
/// <param name="Precision">The share of links that are right, with its 95 % interval.</param>
public sealed record LinkCountEstimate(double RightPerRecord, double WrongPerRecord, ShareEstimate Precision);

/// <summary>
/// Estimates wrong links from how many links each record of one list has into another that is free of duplicates. A record
/// has at most one right link, so second and third links are wrong, and they tell how many wrong ones hide among the single
/// ones: the method of duplicate links (Blakely and Salmond 2002) in the form of a mixture, a right link with probability p
/// and a Poisson number of wrong links (Dasylva and Goussanou 2021), fitted by EM. Not for tables that hold duplicates.
/// </summary>
public static class LinkCounts
{
    /// <summary>Fits the mixture.</summary>
    /// <param name="recordsByLinks">How many records have no link, one link, two links, and so on.</param>
    /// <returns>The estimate, or null if there is no link at all.</returns>
    public static LinkCountEstimate? Estimate(IReadOnlyList<long> recordsByLinks)
    {
        ArgumentNullException.ThrowIfNull(recordsByLinks);
        double records = recordsByLinks.Sum();
        var links = recordsByLinks.Select((n, k) => (double)n * k).Sum();
        if (links <= 0)
        {
            return null;
        }

        var mean = links / records;
        var (right, wrong) = (Math.Min(0.99, mean) * 0.9, Math.Max(mean - (Math.Min(0.99, mean) * 0.9), 1e-6));
        for (var i = 0; i < 100_000; i++)
        {
            // Among records with k links, the share that has its right one among them.
            var found = recordsByLinks.Select((n, k) => n * right * k / ((right * k) + ((1 - right) * wrong))).Sum();
            var (nextRight, nextWrong) = (found / records, Math.Max((links - found) / records, 1e-12));
            var moved = Math.Abs(nextRight - right) + Math.Abs(nextWrong - wrong);
            (right, wrong) = (nextRight, nextWrong);
            if (moved < 1e-12)
            {
                break;
            }
        }

        return new LinkCountEstimate(right, wrong, Precision(recordsByLinks, right, wrong));
    }

    /// <summary>Precision right/(right + wrong); its interval by the curvature of the likelihood, on the scale of log odds.</summary>
    private static ShareEstimate Precision(IReadOnlyList<long> counts, double right, double wrong)
    {
        var share = right / (right + wrong);
        // In terms of a = logit(right) and b = log(wrong) the likelihood is about normal.
        double a = Math.Log(right / (1 - right)), b = Math.Log(wrong);
        const double Step = 1e-3;
        double L(double x, double y) => LogLikelihood(counts, 1 / (1 + Math.Exp(-x)), Math.Exp(y));
        var at = L(a, b);
        var aa = -(L(a + Step, b) - (2 * at) + L(a - Step, b)) / (Step * Step);
        var bb = -(L(a, b + Step) - (2 * at) + L(a, b - Step)) / (Step * Step);
        var ab = -(L(a + Step, b + Step) - L(a + Step, b - Step) - L(a - Step, b + Step) + L(a - Step, b - Step)) / (4 * Step * Step);
        var determinant = (aa * bb) - (ab * ab);
        if (!(determinant > 0) || share is <= 0 or >= 1)
        {
            return new ShareEstimate(share, 0, 1);
        }

        // The log odds of precision are log(right) − log(wrong), of which a moves the first by 1 − right.
        var slope = 1 - right;
        var variance = ((slope * slope * bb) + (2 * slope * ab) + aa) / determinant;
        var (odds, half) = (Math.Log(share / (1 - share)), ShareEstimate.Z * Math.Sqrt(variance));
        return new ShareEstimate(share, 1 / (1 + Math.Exp(half - odds)), 1 / (1 + Math.Exp(-half - odds)));
    }

    private static double LogLikelihood(IReadOnlyList<long> counts, double right, double wrong)
    {
        var (sum, poisson, before) = (0.0, Math.Exp(-wrong), 0.0);
        for (var k = 0; k < counts.Count; k++)
        {
            if (counts[k] > 0)
            {
                sum += counts[k] * Math.Log(((1 - right) * poisson) + (right * before));
            }

            (before, poisson) = (poisson, poisson * wrong / (k + 1));
        }

        return sum;
    }
}
