namespace Rollcall.Estimation.Tests;

public sealed class GraphTests
{
    /// <summary>The numbers of labelled chordal graphs (OEIS A058862).</summary>
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 8)]
    [InlineData(4, 61)]
    [InlineData(5, 822)]
    [InlineData(6, 18154)]
    public void There_are_so_many_decomposable_graphs(int lists, int graphs) => Assert.Equal(graphs, DecomposableGraph.All(lists).Count);

    /// <summary>Cliques cover each list once more than separators do, whatever the graph.</summary>
    [Fact]
    public void Cliques_less_separators_hold_every_list_once()
    {
        foreach (var graph in DecomposableGraph.All(5))
        {
            for (var list = 0; list < 5; list++)
            {
                Assert.Equal(1, graph.Cliques.Count(c => (c >> list & 1) == 1) - graph.Separators.Count(s => (s >> list & 1) == 1));
            }
        }
    }

    /// <summary>The digits are those of dga's bma.cr on the grid 0..10n.</summary>
    [Fact]
    public void Kosovo_on_a_fixed_grid_is_as_published()
    {
        var posterior = Runs.Graphs(Tables.Kosovo, new GraphOptions { Grid = 44_000 });
        Assert.Equal(12749.3444513784, posterior.Mean, 1e-8 * 12749);
        Assert.Equal((9827, 12595, 16544, 12267), (posterior.Quantile(0.025), posterior.Quantile(0.5), posterior.Quantile(0.975), posterior.Mode));
    }

    /// <summary>Madigan and York 1997, with a prior of one person in each cell: the likeliest graph joins the first two lists and has probability .37; the estimate is 731, the mode 728.</summary>
    [Fact]
    public void Spina_bifida_is_as_published()
    {
        var posterior = Runs.Graphs(Tables.SpinaBifida, new GraphOptions { Grid = 300, Delta = 1 });
        Assert.Equal("[12,3]", posterior.Graphs[0].Graph.ToString());
        Assert.Equal(0.37, posterior.Graphs[0].Probability, 0.005);
        Assert.Equal((731, 728), (posterior.Quantile(0.5), posterior.Mode));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Probabilities_add_up_however_large_the_counts(int times)
    {
        var table = new CaptureTable(Tables.SpinaBifida.Lists, [.. Tables.SpinaBifida.Counts.Select(c => c * times)]);
        var posterior = Runs.Graphs(table, new GraphOptions { Grid = 10 * table.Observed });
        Assert.All(posterior.Probability, p => Assert.True(double.IsFinite(p) && p >= 0));
        Assert.Equal(1, posterior.Probability.Sum(), 1e-12);
        Assert.Equal(1, posterior.Graphs.Sum(g => g.Probability), 1e-12);
        Assert.True(double.IsFinite(posterior.Mean));
    }

    /// <summary>The formula with nothing clever: every graph and every number by itself.</summary>
    [Fact]
    public void The_fast_weights_are_the_plain_formula()
    {
        var table = Tables.Artificial;
        var posterior = Runs.Graphs(table, new GraphOptions { Grid = 700 });
        var plain = Enumerable.Range(0, 701).Select(m => DecomposableGraph.All(3).Sum(g => Math.Exp(PlainLogWeight(table, g, m) + 40))).ToList();
        var total = plain.Sum();
        for (var m = 0; m <= 700; m++)
        {
            Assert.Equal(plain[m] / total, posterior.Probability[m], 1e-11);
        }
    }

    [Fact]
    public void The_order_of_the_lists_and_the_number_of_threads_change_nothing()
    {
        var one = Runs.Graphs(Tables.Kosovo, new GraphOptions { Grid = 20_000, Threads = 1 });
        var other = Runs.Graphs(Tables.Kosovo.Reorder([3, 1, 0, 2]), new GraphOptions { Grid = 20_000, Threads = 3 });
        Assert.Equal(one.Mean, other.Mean, 1e-6);
        Assert.Equal(one.Quantile(0.975), other.Quantile(0.975));
        Assert.Equal(one.Mean, Runs.Graphs(Tables.Kosovo, new GraphOptions { Grid = 20_000, Threads = 3 }).Mean);
    }

    [Fact]
    public void A_grid_that_is_not_given_grows_until_the_upper_quantile_stands_still()
    {
        var posterior = Runs.Graphs(Tables.NewOrleans);
        Assert.True(posterior.GridIsStable);
        Assert.True(posterior.Grid > 10 * posterior.Observed);
        var twice = Runs.Graphs(Tables.NewOrleans, new GraphOptions { Grid = 2 * posterior.Grid });
        Assert.Equal(twice.Quantile(0.975), posterior.Quantile(0.975), 0.002 * twice.Quantile(0.975));
    }

    private static double PlainLogWeight(CaptureTable table, DecomposableGraph graph, int m)
    {
        var (t, n) = (table.Lists.Count, table.Observed);
        var delta = 1.0 / (1 << t);
        double a = delta * (1 << t), all = n + m;
        double H(int set)
        {
            var size = System.Numerics.BitOperations.PopCount((uint)set);
            var q = delta * (1 << (t - size));
            var h = LogGamma.Of(a) - LogGamma.Of(a + all) - ((1 << size) * LogGamma.Of(q));
            for (var k = set; ; k = (k - 1) & set)
            {
                var cell = Enumerable.Range(1, (1 << t) - 1).Where(x => (x & set) == k).Sum(x => table.Counts[x]) + (k == 0 ? m : 0);
                h += LogGamma.Of(q + cell);
                if (k == 0)
                {
                    return h;
                }
            }
        }

        return graph.Cliques.Sum(H) - graph.Separators.Sum(H) + LogGamma.Of(all + 1) - LogGamma.Of(m + 1.0)
            - table.Counts.Skip(1).Sum(c => LogGamma.Of(c + 1.0)) - Math.Log(all);
    }
}
