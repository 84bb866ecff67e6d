namespace Rollcall.Estimation;

/// <summary>The posterior distribution of the number of persons, averaged over decomposable graphs.</summary>
public sealed class GraphPosterior
{
    private const int StripLength = 16 * GraphWeights.BlockLength;
    private readonly double[] _probability;
    private readonly double[] _cumulative;

    private GraphPosterior(CaptureTable table, IReadOnlyList<DecomposableGraph> graphs, double delta, List<Strip> strips, bool stable)
    {
        var reference = strips.Max(s => s.Log);
        _probability = new double[strips.Sum(s => s.Sums.Length)];
        var masses = new double[graphs.Count];
        var at = 0;
        foreach (var strip in strips)
        {
            var scale = Math.Exp(strip.Log - reference);
            foreach (var sum in strip.Sums)
            {
                _probability[at++] = sum * scale;
            }

            for (var g = 0; g < masses.Length; g++)
            {
                masses[g] += strip.Masses[g] * scale;
            }
        }

        var total = Sum(_probability);
        _cumulative = new double[_probability.Length];
        double running = 0, lost = 0;
        for (var m = 0; m < _probability.Length; m++)
        {
            _probability[m] /= total;
            var next = running + (_probability[m] - lost);
            lost = next - running - (_probability[m] - lost);
            _cumulative[m] = running = next;
        }

        var mass = Sum(masses);
        Graphs = [.. graphs.Select((graph, g) => (graph, masses[g] / mass)).OrderByDescending(p => p.Item2)];
        (Observed, Delta, GridIsStable) = (table.Observed, delta, stable);
    }

    /// <summary>The persons on at least one list.</summary>
    public long Observed { get; }

    /// <summary>The prior count in each cell.</summary>
    public double Delta { get; }

    /// <summary>The largest number of persons on no list that was looked at.</summary>
    public long Grid => _probability.Length - 1;

    /// <summary>Whether the 97.5 % quantile stood still when the grid was doubled last; true where the grid was given.</summary>
    public bool GridIsStable { get; }

    /// <summary>The probability of each number of persons on no list, from 0 to <see cref="Grid"/>.</summary>
    public IReadOnlyList<double> Probability => _probability;

    /// <summary>The graphs with their probabilities, the likeliest first.</summary>
    public IReadOnlyList<(DecomposableGraph Graph, double Probability)> Graphs { get; }

    /// <summary>The mean of the total over the grid. Without a grid's end it is infinite, so the grid must be told with it.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (var m = _probability.Length - 1; m >= 0; m--)
            {
                sum += m * _probability[m];
            }

            return Observed + sum;
        }
    }

    /// <summary>The total that is the most probable.</summary>
    public long Mode
    {
        get
        {
            var best = 0;
            for (var m = 1; m < _probability.Length; m++)
            {
                best = _probability[m] > _probability[best] ? m : best;
            }

            return Observed + best;
        }
    }

    /// <summary>The standard deviation of the total over the grid.</summary>
    public double StandardDeviation
    {
        get
        {
            var mean = Mean - Observed;
            double sum = 0;
            for (var m = _probability.Length - 1; m >= 0; m--)
            {
                sum += (m - mean) * (m - mean) * _probability[m];
            }

            return Math.Sqrt(sum);
        }
    }

    /// <summary>The smallest total that a share of the posterior does not exceed.</summary>
    /// <param name="share">Between 0 and 1.</param>
    public long Quantile(double share)
    {
        var (low, high) = (0, _cumulative.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _cumulative[middle] >= share ? (low, middle) : (middle + 1, high);
        }

        return Observed + low;
    }

    /// <summary>Averages over all decomposable graphs of three to five lists (Madigan and York 1997).</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">The prior and the grid.</param>
    /// <param name="cancel">Stops the work.</param>
    public static GraphPosterior Of(CaptureTable table, GraphOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new GraphOptions();
        if (table.Lists.Count is < 2 or > 5)
        {
            throw new ArgumentException("Decomposable graphs are averaged for two to five lists.", nameof(table));
        }

        var graphs = DecomposableGraph.All(table.Lists.Count);
        var delta = options.Delta ?? 1.0 / (1 << table.Lists.Count);
        var strips = new List<Strip>();
        if (options.Grid is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(options));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(given, GraphOptions.MostGrid, nameof(options));
            Extend(given);
            return new GraphPosterior(table, graphs, delta, strips, stable: true);
        }

        var grid = Math.Max(10 * table.Observed, 100);
        Extend(grid);
        var posterior = new GraphPosterior(table, graphs, delta, strips, stable: false);
        while (2 * grid * graphs.Count <= options.MostWork && 2 * grid <= GraphOptions.MostGrid)
        {
            grid *= 2;
            Extend(grid);
            var next = new GraphPosterior(table, graphs, delta, strips, stable: true);
            var (before, after) = (posterior.Quantile(0.975), next.Quantile(0.975));
            posterior = next;
            if (after - before <= options.Stable * after)
            {
                return posterior;
            }
        }

        return new GraphPosterior(table, graphs, delta, strips, stable: false);

        void Extend(long to)
        {
            var from = strips.Sum(s => (long)s.Sums.Length);
            var starts = new List<(long First, int Length)>();
            for (; from <= to; from += StripLength)
            {
                starts.Add((from, (int)Math.Min(StripLength, to - from + 1)));
            }

            var made = new Strip[starts.Count];
            Parallel.For(
                0, starts.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel },
                () => new GraphWeights(table, graphs, delta),
                (i, _, weights) =>
                {
                    made[i] = Strip.Of(weights, graphs.Count, starts[i].First, starts[i].Length);
                    return weights;
                },
                _ => { });
            strips.AddRange(made);
        }
    }

    /// <summary>Neumaier's compensated sum.</summary>
    private static double Sum(double[] values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    /// <summary>A stretch of the grid, all divided by e^Log.</summary>
    private sealed record Strip(double[] Sums, double[] Masses, double Log)
    {
        public static Strip Of(GraphWeights weights, int graphs, long first, int length)
        {
            var (sums, masses, block, log) = (new double[length], new double[graphs], new double[graphs], double.NegativeInfinity);
            for (var start = 0; start < length; start += GraphWeights.BlockLength)
            {
                var part = Math.Min(GraphWeights.BlockLength, length - start);
                var at = weights.Block(first + start, sums.AsSpan(start, part), block, part);
                var (reference, mine) = at > log ? (at, 1.0) : (log, Math.Exp(at - log));
                var theirs = at > log ? Math.Exp(log - at) : 1;
                Scale(sums.AsSpan(0, start), theirs);
                Scale(sums.AsSpan(start, part), mine);
                for (var g = 0; g < graphs; g++)
                {
                    masses[g] = (masses[g] * theirs) + (block[g] * mine);
                }

                log = reference;
            }

            return new Strip(sums, masses, log);
        }

        private static void Scale(Span<double> values, double by)
        {
            for (var i = 0; i < values.Length && by != 1; i++)
            {
                values[i] *= by;
            }
        }
    }
}
