namespace Rollcall.Estimation.Tests;

public sealed class PooledEstimateTests
{
    /// <summary>Rubin's rules by hand: W = .04, B = .01, r = 2, T = .04 + 1.5·.01 = .055, ν = (1 + .04/.015)² = 13.44.</summary>
    [Fact]
    public void Draws_are_combined_as_multiple_imputation()
    {
        var mean = Math.Log(200);
        var half = Math.Sqrt(0.01 / 2);
        var pooled = PooledEstimate.Of([Row(100, mean - half, 0.04), Row(110, mean + half, 0.04)]);
        Assert.Equal((0.04, 0.01), (pooled.Within, Math.Round(pooled.Between, 12)));
        Assert.Equal(305, pooled.Estimate.Total, 1e-9);
        var t = StudentT.Quantile(0.975, Math.Pow(1 + (0.04 / 0.015), 2));
        Assert.Equal(105 + (200 * Math.Exp(t * Math.Sqrt(0.055))), pooled.Estimate.Upper, 1e-6);
        Assert.Equal(105 + (200 * Math.Exp(-t * Math.Sqrt(0.055))), pooled.Estimate.Lower, 1e-6);
        Assert.Equal(0.015 / 0.055, pooled.LinkageShare, 1e-9);
    }

    [Fact]
    public void Fewer_than_ten_draws_are_warned_of()
    {
        Assert.Contains(PooledEstimate.Of([.. Enumerable.Repeat(Row(1, 5, 0.1), 9)]).Estimate.Remarks, r => r.StartsWith("Only 9 draws", StringComparison.Ordinal));
        Assert.DoesNotContain(PooledEstimate.Of([.. Enumerable.Repeat(Row(1, 5, 0.1), 10)]).Estimate.Remarks, r => r.StartsWith("Only", StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_that_agree_add_nothing()
    {
        var pooled = PooledEstimate.Of([.. Enumerable.Repeat(Row(50, Math.Log(150), 0.09), 12)]);
        Assert.Equal(0, pooled.Between, 1e-12);
        Assert.Equal(50 + (150 * Math.Exp(1.959963985 * 0.3)), pooled.Estimate.Upper, 1e-6);
    }

    [Fact]
    public void Many_draws_without_an_estimate_refuse_the_whole()
    {
        var gate = new Gate(Refusal.BoundaryFit, "No.");
        var refused = Row(50, double.NaN, double.NaN) with { Refused = gate };
        Assert.Equal("draws_fail", PooledEstimate.Of([Row(50, 3, 0.1), Row(50, 3, 0.1), refused]).Estimate.Refused!.Name);
        Assert.Equal("boundary_fit", PooledEstimate.Of([refused, refused]).Estimate.Refused!.Name);
    }

    [Fact]
    public void A_stratum_is_estimated_over_its_draws()
    {
        var draws = Enumerable.Range(0, 3).Select(d => Tables.Drawn(1500, [0.3, 0.3, 0.3], seed: d)).ToList();
        var stratum = Runs.OverDraws(Tables.Drawn(1500, [0.3, 0.3, 0.3], seed: 9), draws, options: Quick.Options);
        Assert.Equal(3, stratum.Draws.Count);
        Assert.Equal(stratum.Estimates.Select(e => e.Method), stratum.Rows.Select(e => e.Method));
        var (combined, linked) = (stratum.Rows[0], stratum.Estimates[0]);
        Assert.True(combined.Upper - combined.Lower > linked.Upper - linked.Lower);
    }

    private static Estimate Row(double observed, double log, double variance) => new()
    {
        Method = EstimationMethod.Independence,
        Observed = observed,
        Total = observed + Math.Exp(log),
        LogUnobserved = log,
        LogVariance = variance,
    };
}
