using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>A model found step by step, and the order in which its pairs came in.</summary>
/// <param name="Fit">The model's fit.</param>
/// <param name="Pairs">The pairs of lists that interact, as bits, first the first one added.</param>
public sealed record StepwiseFit(LogLinearFit Fit, IReadOnlyList<int> Pairs);

/// <summary>
/// Forward selection for sparse tables (Chan, Silverman and Vincent 2021): starting from independence, the pair of lists
/// whose overlap is the least likely under the present model comes in, if its one-sided Poisson probability is below a
/// threshold and the model with it has an estimate.
/// </summary>
public static class StepwiseSelection
{
    /// <summary>The threshold that the paper uses.</summary>
    public const double DefaultThreshold = 0.02;

    /// <summary>Selects and fits a model.</summary>
    /// <param name="table">The table.</param>
    /// <param name="threshold">Pairs with a smaller probability come in.</param>
    public static StepwiseFit Select(CaptureTable table, double threshold = DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(table);
        var lists = table.Lists.Count;
        var candidates = Enumerable.Range(1, table.Counts.Count - 1).Where(s => BitOperations.PopCount((uint)s) == 2).ToList();
        var chosen = new List<int>();
        var fit = LogLinear.FitWithMeans(table, LogLinearModel.Independence(lists));
        while (fit.Means is { } means)
        {
            var next = candidates
                .Select(pair => (Pair: pair, P: Surprise(table.OnAll(pair), Expected(means, pair))))
                .Where(c => c.P < threshold)
                .OrderBy(c => c.P)
                .ThenBy(c => c.Pair)
                .Select(c => (c.Pair, Model: LogLinearModel.With(lists, [.. chosen, c.Pair])))
                .FirstOrDefault(c => LogLinear.Check(table, c.Model) == Existence.Exists);
            if (next.Model is null)
            {
                break;
            }

            candidates.Remove(next.Pair);
            chosen.Add(next.Pair);
            fit = LogLinear.FitWithMeans(table, next.Model);
        }

        return new StepwiseFit(fit.Fit, chosen);
    }

    private static double Expected(double[] means, int pair)
    {
        double sum = 0;
        for (var pattern = 1; pattern < means.Length; pattern++)
        {
            sum += (pattern & pair) == pair ? means[pattern] : 0;
        }

        return sum;
    }

    /// <summary>The smaller tail of the Poisson distribution at a count, the count itself included.</summary>
    internal static double Surprise(long count, double mean)
    {
        if (!(mean > 0))
        {
            return count > 0 ? 0 : 1;
        }

        // The tail that is the smaller one is summed from the count outwards, so that it keeps its digits.
        var at = Math.Exp((count * Math.Log(mean)) - mean - LogGamma.Of(count + 1.0));
        var (sum, term) = (at, at);
        if (count > mean)
        {
            for (var k = count + 1; term > 1e-17 * sum && sum > 0; k++)
            {
                term *= mean / k;
                sum += term;
            }
        }
        else
        {
            for (var k = count; k > 0 && term > 1e-17 * sum && sum > 0; k--)
            {
                term *= k / mean;
                sum += term;
            }
        }

        return sum;
    }
}
