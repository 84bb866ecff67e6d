namespace Rollcall.Estimation.Tests;

/// <summary>The models M0, Mt, Mh and Mth beside Rcapture's closedp.t, to 1e-6.</summary>
public sealed class CaptureModelReferenceTests
{
    [Fact]
    public void Capture_models_agree_with_the_reference_program()
    {
        var rows = ReferenceValues.All().Where(r => r.Call.StartsWith("Rcapture::closedp.t(", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 200);
        var off = new List<string>();
        foreach (var group in rows.GroupBy(r => (r.Dataset, r.Method, r.Call)))
        {
            var model = group.Key.Method.Split(' ')[0] switch
            {
                "M0" => CaptureModel.M0,
                "Mt" => CaptureModel.Mt,
                "Mh" => CaptureModel.MhChao,
                _ => CaptureModel.MthChao,
            };
            var fit = ChaoBound.Fit(ReferenceValues.Table(group.Key.Dataset), model, group.Key.Call.Contains("neg=TRUE", StringComparison.Ordinal));
            foreach (var row in group)
            {
                var value = row.Quantity switch
                {
                    "abundance" => fit.Total,
                    "stderr" => fit.StandardError,
                    "deviance" => fit.Deviance,
                    "df" => fit.DegreesOfFreedom,
                    "AIC" => fit.Aic,
                    _ => fit.Bic,
                };
                var tolerance = row.Quantity == "df" ? 0 : 1e-6 * Math.Abs(row.Value);
                if (!(Math.Abs(value - row.Value) <= tolerance))
                {
                    off.Add($"{row.Dataset} {row.Method} {row.Quantity}: {value:R} for {row.Value:R}, off by {(value / row.Value) - 1:E1}");
                }
            }
        }

        Assert.True(off.Count == 0, string.Join('\n', off));
    }
}
