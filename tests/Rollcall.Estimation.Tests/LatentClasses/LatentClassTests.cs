namespace Rollcall.Estimation.Tests;

public sealed class LatentClassTests
{
    private static readonly CaptureTable Small = Tables.Of(["a", "b", "c"], ("100", 7), ("010", 5), ("001", 3), ("110", 2), ("101", 1), ("011", 2), ("111", 1));

    /// <summary>With one class the posterior is known: p(N) ∝ N!/(N·m!)·Π B(1 + n_j, 1 + N − n_j).</summary>
    [Fact]
    public void One_class_samples_the_exact_posterior()
    {
        var log = Enumerable.Range(0, 3000).Select(m =>
        {
            double all = Small.Observed + m;
            return LogGamma.Of(all) - LogGamma.Of(m + 1.0)
                + Enumerable.Range(0, 3).Sum(j => LogGamma.Of(1.0 + Small.OnAll(1 << j)) + LogGamma.Of(1 + all - Small.OnAll(1 << j)) - LogGamma.Of(all + 2));
        }).ToList();
        var weights = log.Select(l => Math.Exp(l - log.Max())).ToList();
        var mean = weights.Select((w, m) => w * Math.Log(Math.Max(m, 0.5))).Sum() / weights.Sum();
        var sampled = Runs.Classes(Small, new LatentClassOptions { Classes = 1, Sweeps = 20_000 });
        Assert.Equal(mean, sampled.LogMean, 0.02);
    }

    /// <summary>Two classes on two lists, summed over every way to share the persons out and integrated over α by quadrature.</summary>
    [Fact]
    public void Two_classes_sample_the_exact_posterior()
    {
        var table = Tables.Of(["a", "b"], ("10", 3), ("01", 4), ("11", 2));
        var exact = ExactUpTo(table, 60);
        var sampled = Runs.Classes(table, new LatentClassOptions { Classes = 2, Sweeps = 60_000, Seed = 5 });
        var counts = sampled.Totals.Select(t => (int)(t - table.Observed)).Where(m => m <= 60).CountBy(m => m).ToDictionary(c => c.Key, c => c.Value);
        double all = counts.Values.Sum(), below = 0, expected = 0;
        for (var m = 0; m <= 60; m++)
        {
            below += counts.GetValueOrDefault(m) / all;
            expected += exact[m];
            Assert.Equal(expected, below, 0.012);
        }
    }

    [Fact]
    public void The_order_of_the_lists_and_the_number_of_threads_change_nothing()
    {
        var options = new LatentClassOptions { Sweeps = 1000, MostRounds = 2 };
        var one = Runs.Classes(Small, options with { Threads = 1 });
        var other = Runs.Classes(Small.Reorder([2, 0, 1]), options with { Threads = 3 });
        Assert.Equal(one.Totals, other.Totals);
        Assert.NotEqual(one.Totals, Runs.Classes(Small, options with { Seed = 77 }).Totals);
    }

    [Fact]
    public void Chains_that_have_not_met_are_told()
    {
        double[] here = [1, 1.1, 0.9, 1, 1.05, 0.95], there = [5, 5.1, 4.9, 5, 5.05, 4.95];
        Assert.InRange(Convergence.RHat([here, here]), 0.8, 1.05);
        Assert.True(Convergence.RHat([here, there]) > 10);
        Assert.True(Convergence.RHat([[1, 1.1, 0.9, 3, 3.1, 2.9]]) > 3);
        Assert.Equal(double.PositiveInfinity, Convergence.RHat([[1.0, 1, 1, 1], [2.0, 2, 2, 2]]));
    }

    [Fact]
    public void Chains_that_do_not_agree_yet_go_on()
    {
        var options = new LatentClassOptions { Sweeps = 500, GoodRHat = 0 };
        Assert.Equal(2000, Runs.Classes(Small, options).Sweeps);
        Assert.Equal(500, Runs.Classes(Small, options with { GoodRHat = 100 }).Sweeps);
    }

    [Fact]
    public void Chains_that_disagree_are_refused_by_name()
    {
        var row = Runs.Estimate(Tables.NewOrleans, options: Quick.Options with { Sweeps = 200, MostRHat = 1 }).Estimates[^1];
        Assert.Equal((EstimationMethod.LatentClass, "chains_disagree"), (row.Method, row.Refused!.Name));
        Assert.True(double.IsNaN(row.Total));
    }

    private static double[] ExactUpTo(CaptureTable table, int most)
    {
        var g = Enumerable.Range(0, 400).Select(i => LogGamma.Of(Math.Max(i, 1))).ToArray();
        var stick = new double[100, 100];
        for (var i = 0; i < 100; i++)
        {
            for (var j = 0; j < 100 - i; j++)
            {
                stick[i, j] = LogStick(i, j);
            }
        }

        var (a, b, ab) = ((int)table.Counts[1], (int)table.Counts[2], (int)table.Counts[3]);
        var weights = new double[most + 1];
        for (var m = 0; m <= most; m++)
        {
            for (var x = 0; x <= a; x++)
            {
                for (var y = 0; y <= b; y++)
                {
                    for (var z = 0; z <= ab; z++)
                    {
                        for (var u = 0; u <= m; u++)
                        {
                            var (first, second) = (x + y + z + u, a + b + ab + m - x - y - z - u);
                            weights[m] += Math.Exp(
                                g[table.Observed + m] - F(m) + F(m) - F(u) - F(m - u) + Choose(a, x) + Choose(b, y) + Choose(ab, z)
                                + Beta(x + z, first) + Beta(y + z, first) + Beta(a + ab - x - z, second) + Beta(b + ab - y - z, second) + stick[first, second]);
                        }
                    }
                }
            }
        }

        var total = weights.Sum();
        return [.. weights.Select(w => w / total)];

        double F(int k) => g[k + 1];
        double Choose(int n, int k) => F(n) - F(k) - F(n - k);
        double Beta(int on, int members) => F(on) + F(members - on) - g[members + 2];
    }

    /// <summary>ln ∫ B(1 + first, α + second) / B(1, α) · Gamma(α; 1/4, 1/4) dα, over ln α.</summary>
    private static double LogStick(int first, int second)
    {
        double sum = 0;
        for (var s = -60.0; s < 6; s += 0.1)
        {
            var alpha = Math.Exp(s);
            sum += 0.1 * Math.Exp(
                LogGamma.Of(1.0 + first) + LogGamma.Of(alpha + second) - LogGamma.Of(1 + first + alpha + second) + s
                + (0.25 * s) - (0.25 * alpha));
        }

        return Math.Log(sum);
    }
}
