namespace Rollcall.Estimation;

/// <summary>Fits log-linear models to tables (Fienberg 1972; existence after Fienberg and Rinaldo 2012).</summary>
public static class LogLinear
{
    /// <summary>Fits a model, after looking whether there is anything to fit.</summary>
    /// <param name="table">The table; its lists are those of the model.</param>
    /// <param name="model">The model.</param>
    public static LogLinearFit Fit(CaptureTable table, LogLinearModel model) => FitWithMeans(table, model).Fit;

    /// <summary>The fit, and the fitted mean of each pattern where there is one.</summary>
    internal static (LogLinearFit Fit, double[]? Means) FitWithMeans(CaptureTable table, LogLinearModel model)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        if (model.ListCount != table.Lists.Count)
        {
            throw new ArgumentException($"The model is for {model.ListCount} lists, the table has {table.Lists.Count}.", nameof(model));
        }

        var design = LogLinearDesign.Of(table, model);
        var existence = design.Check();
        var none = new LogLinearFit { Model = model, Existence = existence, Observed = table.Observed, InfiniteParameters = design.Infinite };
        if (existence != Existence.Exists)
        {
            return (none, null);
        }

        if (new PoissonRegression(design.Counts(), design.Columns()).Fit() is not { } fit)
        {
            return (none with { Existence = Existence.DoesNotExist }, null);
        }

        var means = new double[table.Counts.Count];
        for (var i = 0; i < design.Cells.Length; i++)
        {
            means[design.Cells[i]] = fit.Means[i];
        }

        return (
            none with
            {
                Unobserved = Math.Exp(fit.Coefficients[0]),
                LogVariance = fit.InterceptVariance,
                Deviance = fit.Deviance,
                DegreesOfFreedom = table.Counts.Count - 1 - model.Parameters,
                Aic = (-2 * fit.LogLikelihood) + (2 * model.Parameters),
                Bic = (-2 * fit.LogLikelihood) + (model.Parameters * Math.Log(table.Observed)),
            },
            means);
    }

    /// <summary>Looks whether a model's estimate exists on a table, without fitting it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="model">The model.</param>
    public static Existence Check(CaptureTable table, LogLinearModel model) => LogLinearDesign.Of(table, model).Check();

    /// <summary>
    /// The estimate under the largest model that still says something: all interactions but the one of all lists together.
    /// f0 is the product of the counts on an odd number of lists over that on an even number; the standard error of ln f0
    /// is the root of the sum of the reciprocal counts (Fienberg 1972).
    /// </summary>
    /// <param name="table">The table.</param>
    /// <returns>f0 and the standard error of its logarithm; null where a count is 0.</returns>
    public static (double Unobserved, double LogStandardError)? WithoutTopInteraction(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double log = 0, variance = 0;
        for (var pattern = 1; pattern < table.Counts.Count; pattern++)
        {
            double count = table.Counts[pattern];
            if (count == 0)
            {
                return null;
            }

            log += (int.IsOddInteger(System.Numerics.BitOperations.PopCount((uint)pattern)) ? 1 : -1) * Math.Log(count);
            variance += 1 / count;
        }

        return (Math.Exp(log), Math.Sqrt(variance));
    }
}
