namespace Rollcall.Estimation.Tests;

public sealed class LogLinearTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 8)]
    [InlineData(4, 113)]
    public void There_are_so_many_hierarchical_models(int lists, int models) =>
        Assert.Equal(models, LogLinearModel.All(lists, lists).Select(m => m.ToString()).Distinct().Count());

    /// <summary>Ball et al. 2002 published 10,356 for Kosovo by this model; the digits are Rcapture's.</summary>
    [Fact]
    public void The_preferred_model_of_Kosovo_is_the_published_one()
    {
        var models = ModelAverage.Of(Tables.Kosovo)!;
        Assert.Equal("[123,14,34]", models.Ranked[0].Model.ToString());
        Assert.Equal(10356.5189572519, models.Ranked[0].Total, 1e-6 * 10356);
        Assert.Equal(785.902224195224, models.Ranked[0].StandardError, 1e-6 * 786);
        Assert.Equal(203.029632752169, models.Ranked[0].Bic, 1e-6 * 203);
        Assert.Equal(1, models.Weights.Sum(), 1e-12);
        Assert.InRange(models.Quantile(0.5), models.Ranked.Take(3).Min(f => f.Total), models.Ranked.Take(3).Max(f => f.Total));
    }

    [Fact]
    public void Closed_form_and_regression_agree_without_the_top_interaction()
    {
        var fit = LogLinear.Fit(Tables.SpinaBifida, LogLinearModel.With(3, [0b011, 0b101, 0b110]));
        var (f0, error) = LogLinear.WithoutTopInteraction(Tables.SpinaBifida)!.Value;
        Assert.Equal(f0, fit.Unobserved, 1e-7 * f0);
        Assert.Equal(error * error, fit.LogVariance, 1e-6 * error * error);
    }

    /// <summary>Lists that reach .9, .1 and .05 of 10,000 persons, independently, in exact proportion.</summary>
    [Fact]
    public void Chaos_bound_is_none_unless_the_lists_may_differ()
    {
        var table = Tables.Of(["a", "b", "c"], ("100", 7695), ("010", 95), ("001", 45), ("110", 855), ("101", 405), ("011", 5), ("111", 45));
        Assert.Equal(10_000, ChaoBound.Fit(table, CaptureModel.MthChao, dropNegative: false).Total, 1e-3);
        Assert.Equal(25_321, ChaoBound.Fit(table, CaptureModel.MhChao, dropNegative: false).Total, 0.5);
    }

    /// <summary>Irregular immigrants in the Netherlands by times arrested (van der Heijden et al. 2003): f1 = 1645, f2 = 183.</summary>
    [Fact]
    public void The_closed_form_takes_its_numbers_from_those_seen_once_and_twice()
    {
        var fit = ChaoBound.ClosedForm(1645, 183, 1880, null);
        Assert.Equal(1645.0 * 1645 / (2 * 183), fit.Unobserved, 1e-9);
        Assert.InRange(fit.Lower, 1880, fit.Total);
        Assert.Equal(0.75 * fit.Unobserved, ChaoBound.ClosedForm(1645, 183, 1880, 4).Unobserved, 1e-9);
        Assert.Equal(5 * 4 / 2.0, ChaoBound.ClosedForm(5, 0, 5, null).Unobserved, 1e-12);
    }

    [Fact]
    public void A_list_that_holds_all_of_another_leaves_no_pair_estimate()
    {
        var estimates = Runs.Estimate(
            Tables.Of(["a", "b", "c"], ("100", 50), ("110", 20), ("101", 30), ("001", 40), ("111", 5)), options: Quick.Options).Estimates;
        Assert.Contains(estimates, e => e.Method == EstimationMethod.LincolnPetersen && e.Refused?.Refusal == Refusal.BoundaryFit);
    }

    [Fact]
    public void The_order_of_the_lists_changes_nothing()
    {
        int[] order = [2, 0, 3, 1];
        var other = Tables.Kosovo.Reorder(order);
        Assert.Equal(ModelAverage.Of(Tables.Kosovo)!.Total, ModelAverage.Of(other)!.Total, 1e-6);
        Assert.Equal(StepwiseSelection.Select(Tables.Kosovo).Fit.Total, StepwiseSelection.Select(other).Fit.Total, 1e-6);
        Assert.Equal(ChaoBound.Fit(Tables.Kosovo, CaptureModel.MthChao).Total, ChaoBound.Fit(other, CaptureModel.MthChao).Total, 1e-6);
        var options = new BootstrapOptions { Replicates = 50 };
        Assert.Equal(Runs.Bootstrap(Tables.Kosovo, options), Runs.Bootstrap(other, options));
    }

    [Fact]
    public void A_bootstrap_is_the_same_for_any_number_of_threads()
    {
        var options = new BootstrapOptions { Replicates = 60 };
        Assert.Equal(Runs.Bootstrap(Tables.NewOrleans, options with { Threads = 1 }), Runs.Bootstrap(Tables.NewOrleans, options with { Threads = 3 }));
    }
}
