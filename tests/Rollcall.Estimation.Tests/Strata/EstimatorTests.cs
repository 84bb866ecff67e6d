namespace Rollcall.Estimation.Tests;

public sealed class EstimatorTests
{
    [Fact]
    public void Every_method_has_a_row_and_no_row_is_below_the_known()
    {
        var stratum = Runs.Estimate(Tables.Kosovo, options: Quick.Options);
        Assert.Equal(EstimationMethods.All, stratum.Estimates.Select(e => e.Method).Distinct());
        Assert.All(stratum.Estimates.Where(e => e.Refused is null), e =>
        {
            Assert.InRange(e.Total, e.Lower, e.Upper);
            Assert.InRange(e.Median, e.Lower, e.Upper);
        });
        Assert.All(stratum.Compared, e => Assert.True(e.Lower >= 4400));
        Assert.InRange(stratum.AtLeast!.Persons, 4400, (long)stratum.AtLeast.Bound.Total);
    }

    [Fact]
    public void A_planted_dependence_shows_as_disagreement()
    {
        var stratum = Runs.Estimate(Tables.Drawn(8000, [0.35, 0.35, 0.3, 0.3], seed: 3, tie: 0.5), options: Quick.Options);
        Assert.True(stratum.IndependenceContradicted);
        Assert.DoesNotContain(stratum.Compared, e => e.Method == EstimationMethod.Independence);
        Assert.Contains(":", stratum.Estimates.Single(e => e.Method == EstimationMethod.LogLinearStepwise).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Independent_lists_show_none()
    {
        var stratum = Runs.Estimate(Tables.Drawn(3000, [0.35, 0.35, 0.3, 0.3], seed: 4), options: Quick.Options);
        Assert.False(stratum.IndependenceContradicted);
        Assert.False(stratum.MethodsDisagree);
        Assert.Contains(Statements.MaySay(stratum), s => s.Contains("between", StringComparison.Ordinal));
    }

    /// <summary>Independent lists of a known population, 500 times over; the latent classes and the bootstrap are measured in bench/.</summary>
    [Fact]
    public void Intervals_cover_an_independent_truth_in_nine_of_ten_runs()
    {
        const int Times = 500, Persons = 1000;
        var hits = new int[4];
        Parallel.For(0, Times, run =>
        {
            var table = Tables.Drawn(Persons, [0.3, 0.25, 0.35], seed: 1000 + run);
            var graphs = Runs.Graphs(table, new GraphOptions { Grid = 6 * table.Observed, Threads = 1 });
            var models = ModelAverage.Of(table)!;
            var independence = LogLinear.Fit(table, LogLinearModel.Independence(3));
            var chao = ChaoBound.Fit(table, CaptureModel.MthChao);
            (double, double)[] intervals =
            [
                (independence.Lower, independence.Upper), (models.Quantile(0.025), models.Quantile(0.975)),
                (graphs.Quantile(0.025), graphs.Quantile(0.975)), (chao.Lower, double.PositiveInfinity),
            ];
            for (var i = 0; i < hits.Length; i++)
            {
                if (intervals[i].Item1 <= Persons && Persons <= intervals[i].Item2)
                {
                    Interlocked.Increment(ref hits[i]);
                }
            }
        });
        Assert.All(hits, h => Assert.InRange(h, 0.9 * Times, Times));
    }

    [Fact]
    public void Six_lists_are_too_many_for_some_methods_and_not_for_others()
    {
        var stratum = Runs.Estimate(Tables.Drawn(2000, [0.3, 0.3, 0.3, 0.3, 0.3, 0.3], seed: 1), options: Quick.Options);
        Assert.Empty(stratum.Gates);
        foreach (var row in stratum.Estimates)
        {
            var refused = row.Method is EstimationMethod.Decomposable or EstimationMethod.LogLinearAverage or EstimationMethod.LogLinearBic;
            Assert.Equal(refused ? "too_many_lists" : null, row.Refused?.Name);
        }
    }

    [Fact]
    public void What_cannot_be_tested_is_tried()
    {
        var kinds = Runs.Estimate(Tables.Kosovo, options: Quick.Options with { Sensitivity = true }).Sensitivities;
        Assert.Equal(["unseen_interaction", "prior", "list_left_out", "missed_links", "false_links"], kinds.Select(k => k.Kind).Distinct());
        Assert.All(kinds.Where(k => k is { Kind: "missed_links", Estimate.Refused: null } && k.Estimate.Method == EstimationMethod.Independence), k => Assert.InRange(k.Change, 0, 0.2));
        Assert.All(kinds.Where(k => k is { Kind: "false_links", Estimate.Refused: null } && k.Estimate.Method == EstimationMethod.Independence), k => Assert.InRange(k.Change, -0.2, 0));
    }

    [Fact]
    public void Times_seen_give_a_bound_and_nothing_else()
    {
        var stratum = Estimator.RunTimesSeen(new Dictionary<int, long> { [1] = 1645, [2] = 183, [3] = 37, [4] = 13, [5] = 1, [6] = 1 });
        var row = Assert.Single(stratum.Estimates, e => e.Refused is null);
        Assert.Equal(EstimationMethod.ChaoMth, row.Method);
        Assert.Equal(1880 + (1645.0 * 1645 / 366), row.Total, 0.01);
        Assert.NotNull(stratum.AtLeast);
    }
}
