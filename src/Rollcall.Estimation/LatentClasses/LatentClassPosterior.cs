namespace Rollcall.Estimation;

/// <summary>Draws from the posterior of the latent-class model, from several chains.</summary>
public sealed class LatentClassPosterior
{
    private readonly double[] _sorted;

    private LatentClassPosterior(CaptureTable table, int classes, LatentClassOptions options, int rounds, List<Record> chains)
    {
        (Observed, Classes, Chains, Sweeps) = (table.Observed, classes, options.Chains, rounds * options.Sweeps);
        (RHatUnobserved, RHatAlpha) = Agreement(chains);
        EffectiveSize = Convergence.EffectiveSize([.. chains.Select(c => c.Log)]);
        var totals = chains.Select(c => c.Log.Select(l => Total(table, l)).ToArray()).ToList();
        ChainMeans = [.. totals.Select(t => t.Average())];
        Converged = RHatUnobserved <= options.MostRHat && RHatAlpha <= options.MostRHat;
        _sorted = [.. totals.SelectMany(t => t)];
        Array.Sort(_sorted);
        Mean = _sorted.Average();
        StandardDeviation = Math.Sqrt(_sorted.Sum(v => (v - Mean) * (v - Mean)) / (_sorted.Length - 1));
        var logs = chains.SelectMany(c => c.Log).ToList();
        LogMean = logs.Average();
        LogVariance = logs.Sum(v => (v - LogMean) * (v - LogMean)) / (logs.Count - 1);
    }

    /// <summary>The persons on at least one list.</summary>
    public long Observed { get; }

    /// <summary>The most classes that persons could be of.</summary>
    public int Classes { get; }

    /// <summary>The number of chains.</summary>
    public int Chains { get; }

    /// <summary>The sweeps of each chain.</summary>
    public int Sweeps { get; }

    /// <summary>How far the chains disagree on the logarithm of the persons on no list; 1 is perfect agreement.</summary>
    public double RHatUnobserved { get; }

    /// <summary>How far the chains disagree on the concentration α.</summary>
    public double RHatAlpha { get; }

    /// <summary>Whether both are small enough.</summary>
    public bool Converged { get; }

    /// <summary>How many independent draws of the persons on no list the chains are worth.</summary>
    public double EffectiveSize { get; }

    /// <summary>The mean total of each chain.</summary>
    public IReadOnlyList<double> ChainMeans { get; }

    /// <summary>The mean total.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of the total.</summary>
    public double StandardDeviation { get; }

    /// <summary>The mean of ln(persons on no list).</summary>
    public double LogMean { get; }

    /// <summary>The variance of ln(persons on no list).</summary>
    public double LogVariance { get; }

    /// <summary>All draws of the total, from the smallest on.</summary>
    public IReadOnlyList<double> Totals => _sorted;

    /// <summary>The total that a share of the draws does not exceed.</summary>
    /// <param name="share">Between 0 and 1.</param>
    public double Quantile(double share)
    {
        var at = share * (_sorted.Length - 1);
        var low = (int)Math.Floor(at);
        return _sorted[low] + ((at - low) * (_sorted[Math.Min(low + 1, _sorted.Length - 1)] - _sorted[low]));
    }

    /// <summary>Samples the posterior (Manrique-Vallier 2016). The order of the lists changes nothing.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">Chains, sweeps, seed and prior.</param>
    /// <param name="cancel">Stops the work.</param>
    public static LatentClassPosterior Of(CaptureTable table, LatentClassOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new LatentClassOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Chains, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Sweeps, 100, nameof(options));
        var sorted = table.ByName();
        var classes = options.Classes ?? Math.Min((1 << table.Lists.Count) - 1, 15);
        var chains = Enumerable.Range(0, options.Chains)
            .Select(c => (Chain: new LatentClassChain(sorted, classes, options.AlphaPrior, new RandomSource(options.Seed, c)), Record: new Record([], []))).ToList();
        var left = options.Sweeps / 5;
        var done = 0L;
        for (var round = 1; ; round++)
        {
            Parallel.For(0, options.Chains, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel }, c =>
            {
                var (chain, record) = chains[c];
                for (var sweep = (round - 1) * options.Sweeps; sweep < round * options.Sweeps; sweep++)
                {
                    chain.Sweep(alpha: sweep >= left / 4);
                    if (sweep >= left)
                    {
                        record.Log.Add(Math.Log(Math.Max(chain.Unobserved, 0.5)));
                        record.Alpha.Add(chain.Alpha);
                    }

                    if (sweep % 1000 == 999)
                    {
                        cancel.ThrowIfCancellationRequested();
                        options.Progress?.Invoke(Math.Min(1, Interlocked.Add(ref done, 1000) / ((double)options.Sweeps * options.Chains)));
                    }
                }
            });
            var records = chains.ConvertAll(c => c.Record);
            var (ofUnobserved, ofAlpha) = Agreement(records);
            if (round >= options.MostRounds || Math.Max(ofUnobserved, ofAlpha) <= options.GoodRHat)
            {
                return new LatentClassPosterior(table, classes, options, round, records);
            }
        }
    }

    private static (double Unobserved, double Alpha) Agreement(List<Record> chains) =>
        (Convergence.RHat([.. chains.Select(c => c.Log)]), Convergence.RHat([.. chains.Select(c => c.Alpha)]));

    /// <summary>The persons on no list were whole, so rounding gives them back from their logarithm.</summary>
    private static double Total(CaptureTable table, double log) => table.Observed + (log < 0 ? 0 : Math.Round(Math.Exp(log)));

    /// <summary>What is kept of a chain: ln(persons on no list) and α, by sweep.</summary>
    private sealed record Record(List<double> Log, List<double> Alpha);
}
