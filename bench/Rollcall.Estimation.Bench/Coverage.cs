namespace Rollcall.Estimation.Bench;

/// <summary>How often 95 % intervals hold the truth when lists are independent, over simulated populations.</summary>
internal static class Coverage
{
    private const int Persons = 1000;

    public static void Print(int runs)
    {
        var hits = new SortedDictionary<string, (int Hits, int Runs, double Width)>(StringComparer.Ordinal);
        Parallel.For(0, runs, run =>
        {
            var table = Drawn(run);
            var interval = BootstrapInterval.Of(table, new BootstrapOptions { Replicates = 300, Seed = run, Threads = 1 })!;
            var classes = LatentClassPosterior.Of(table, new LatentClassOptions { Sweeps = 4000, MostRounds = 1, Seed = run, Threads = 1 });
            var graphs = GraphPosterior.Of(table, new GraphOptions { Grid = 6 * table.Observed, Threads = 1 });
            var models = ModelAverage.Of(table)!;
            var independence = ChaoBound.Fit(table, CaptureModel.Mt);
            var chao = ChaoBound.Fit(table, CaptureModel.MthChao);
            lock (hits)
            {
                Add("independence", independence.Lower, independence.Upper);
                Add("chao_mth (lower end only)", chao.Lower, double.PositiveInfinity);
                Add("loglinear_bic", models.Ranked[0].Lower, models.Ranked[0].Upper);
                Add("loglinear_average", models.Quantile(0.025), models.Quantile(0.975));
                Add("loglinear_stepwise, BCa of 300", interval.Lower, interval.Upper);
                Add("decomposable", graphs.Quantile(0.025), graphs.Quantile(0.975));
                Add("latent_class, 4 chains of 4,000", classes.Quantile(0.025), classes.Quantile(0.975));
            }
        });
        Console.WriteLine($"{runs} populations of {Persons} persons on four independent lists\n\n| method | covered | mean width |\n| --- | ---: | ---: |");
        foreach (var (method, (hit, all, width)) in hits)
        {
            Console.WriteLine($"| {method} | {100.0 * hit / all:F1} % | {width / all:F0} |");
        }

        void Add(string method, double lower, double upper)
        {
            var (hit, all, width) = hits.GetValueOrDefault(method);
            hits[method] = (hit + (lower <= Persons && Persons <= upper ? 1 : 0), all + 1, width + upper - lower);
        }
    }

    private static CaptureTable Drawn(int seed)
    {
        var random = new Random(seed);
        double[] reach = [0.3, 0.25, 0.35, 0.2];
        var counts = new long[16];
        for (var person = 0; person < Persons; person++)
        {
            counts[Enumerable.Range(0, 4).Sum(i => random.NextDouble() < reach[i] ? 1 << i : 0)]++;
        }

        counts[0] = 0;
        return new CaptureTable(["a", "b", "c", "d"], counts);
    }
}
