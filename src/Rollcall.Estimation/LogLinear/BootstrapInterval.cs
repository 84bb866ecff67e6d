namespace Rollcall.Estimation;

/// <summary>
/// The bias-corrected and accelerated bootstrap interval (Efron 1987; DiCiccio and Efron 1996) of the total that stepwise
/// selection gives. Each replicate draws the persons anew and repeats the selection, so that the interval holds what the
/// choice of the model adds (Chan, Silverman and Vincent 2021).
/// </summary>
public sealed record BootstrapInterval
{
    private const double Level = 0.95;

    /// <summary>The lower end of the 95 % interval.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper end of the 95 % interval.</summary>
    public required double Upper { get; init; }

    /// <summary>The standard deviation over the replicates.</summary>
    public required double StandardError { get; init; }

    /// <summary>The median over the replicates.</summary>
    public required double Median { get; init; }

    /// <summary>The variance of ln(persons on no list) over the replicates.</summary>
    public required double LogVariance { get; init; }

    /// <summary>The correction of bias, z0.</summary>
    public required double Bias { get; init; }

    /// <summary>The acceleration, from leaving out one person at a time.</summary>
    public required double Acceleration { get; init; }

    /// <summary>The replicates that had an estimate.</summary>
    public required int Replicates { get; init; }

    /// <summary>The replicates that had none, because nobody was left on two lists that must share somebody.</summary>
    public required int WithoutEstimate { get; init; }

    /// <summary>Draws the replicates. The order of the lists changes nothing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">How many, from which seed.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The interval; null where the table itself, or most replicates, have no estimate.</returns>
    public static BootstrapInterval? Of(CaptureTable table, BootstrapOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new BootstrapOptions();
        var sorted = table.ByName();
        var estimate = Total(sorted, options.Threshold);
        if (!double.IsFinite(estimate))
        {
            return null;
        }

        var patterns = Enumerable.Range(1, sorted.Counts.Count - 1).Where(x => sorted.Counts[x] > 0).ToArray();
        var weights = Array.ConvertAll(patterns, x => (double)sorted.Counts[x]);
        var totals = new double[options.Replicates];
        var unobserved = new double[options.Replicates];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel };
        var done = 0;
        Parallel.For(0, totals.Length, parallel, b =>
        {
            var drawn = new long[patterns.Length];
            new RandomSource(options.Seed, b).Share(sorted.Observed, weights, drawn);
            var counts = new long[sorted.Counts.Count];
            for (var i = 0; i < patterns.Length; i++)
            {
                counts[patterns[i]] = drawn[i];
            }

            totals[b] = Total(new CaptureTable(sorted.Lists, counts), options.Threshold);
            unobserved[b] = totals[b] - sorted.Observed;
            if (Interlocked.Increment(ref done) % 50 == 0)
            {
                options.Progress?.Invoke((double)done / totals.Length);
            }
        });

        var found = totals.Where(double.IsFinite).Order().ToArray();
        if (found.Length < 0.9 * totals.Length)
        {
            return null;
        }

        var below = found.Count(t => t < estimate) + (0.5 * found.Count(t => t == estimate));
        var bias = Normal.Quantile(Math.Clamp(below / found.Length, 0.5 / found.Length, 1 - (0.5 / found.Length)));
        var acceleration = AccelerationOf(sorted, patterns, options.Threshold);
        var logs = unobserved.Where(u => u > 0).Select(u => Math.Log(u)).ToList();
        var (mean, logMean) = (found.Average(), logs.Average());
        return new BootstrapInterval
        {
            Lower = Quantile(found, Adjusted((1 - Level) / 2)),
            Upper = Quantile(found, Adjusted((1 + Level) / 2)),
            StandardError = Math.Sqrt(found.Sum(t => (t - mean) * (t - mean)) / (found.Length - 1)),
            Median = Quantile(found, 0.5),
            LogVariance = logs.Sum(l => (l - logMean) * (l - logMean)) / (logs.Count - 1),
            Bias = bias,
            Acceleration = acceleration,
            Replicates = found.Length,
            WithoutEstimate = totals.Length - found.Length,
        };

        double Adjusted(double p)
        {
            var z = bias + Normal.Quantile(p);
            return Normal.Below(bias + (z / (1 - (acceleration * z))));
        }
    }

    /// <summary>Persons of one pattern all leave the same hole, so each pattern is left out once and counts as often as it has persons.</summary>
    private static double AccelerationOf(CaptureTable table, int[] patterns, double threshold)
    {
        var left = Array.ConvertAll(patterns, x =>
        {
            var counts = table.Counts.ToArray();
            counts[x]--;
            return (Total: Total(new CaptureTable(table.Lists, counts), threshold), Weight: (double)table.Counts[x]);
        }).Where(t => double.IsFinite(t.Total)).ToList();
        var mean = left.Sum(t => t.Total * t.Weight) / left.Sum(t => t.Weight);
        var squares = left.Sum(t => t.Weight * (mean - t.Total) * (mean - t.Total));
        var cubes = left.Sum(t => t.Weight * (mean - t.Total) * (mean - t.Total) * (mean - t.Total));
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    private static double Total(CaptureTable table, double threshold) => StepwiseSelection.Select(table, threshold).Fit.Total;

    private static double Quantile(double[] sorted, double p)
    {
        var at = Math.Clamp(p, 0, 1) * (sorted.Length - 1);
        var low = (int)Math.Floor(at);
        return sorted[low] + ((at - low) * (sorted[Math.Min(low + 1, sorted.Length - 1)] - sorted[low]));
    }
}
