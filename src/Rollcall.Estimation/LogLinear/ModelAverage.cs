namespace Rollcall.Estimation;

/// <summary>
/// Log-linear models side by side, weighted by Schwarz's criterion: exp(−BIC/2) approximates how well the data speak for a
/// model (Raftery 1995). The average holds what the choice of the model adds to the uncertainty (Buckland, Burnham and
/// Augustin 1997).
/// </summary>
public sealed class ModelAverage
{
    private ModelAverage(IReadOnlyList<LogLinearFit> ranked, int tried, int order)
    {
        (Ranked, Tried, Order) = (ranked, tried, order);
        var weights = ranked.Select(f => Math.Exp(-0.5 * (f.Bic - ranked[0].Bic))).ToList();
        var sum = weights.Sum();
        Weights = [.. weights.Select(w => w / sum)];
        Total = Mean(f => f.Total);
        StandardError = Math.Sqrt(Mean(f => (f.StandardError * f.StandardError) + ((f.Total - Total) * (f.Total - Total))));
        LogMean = Mean(f => Math.Log(f.Unobserved));
        LogVariance = Mean(f => f.LogVariance + ((Math.Log(f.Unobserved) - LogMean) * (Math.Log(f.Unobserved) - LogMean)));
    }

    /// <summary>The models that have an estimate, the preferred one first.</summary>
    public IReadOnlyList<LogLinearFit> Ranked { get; }

    /// <summary>The weight of each of them; together 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>How many models were tried, those without an estimate included.</summary>
    public int Tried { get; }

    /// <summary>The most lists that an interaction could hold.</summary>
    public int Order { get; }

    /// <summary>The average of the models' totals.</summary>
    public double Total { get; }

    /// <summary>The standard error of the average: within the models and between them.</summary>
    public double StandardError { get; }

    /// <summary>The average of ln f0.</summary>
    public double LogMean { get; }

    /// <summary>The variance of ln f0, within the models and between them.</summary>
    public double LogVariance { get; }

    /// <summary>
    /// Fits all hierarchical models of up to four lists; of five lists those with interactions of two, 1,024 in number.
    /// </summary>
    /// <param name="table">A table of two to five lists.</param>
    /// <returns>Null where no model has an estimate.</returns>
    public static ModelAverage? Of(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var lists = table.Lists.Count;
        if (lists is < 2 or > 5)
        {
            throw new ArgumentException("Log-linear models are averaged for two to five lists.", nameof(table));
        }

        var order = lists <= 4 ? lists - 1 : 2;
        var models = LogLinearModel.All(lists, order);
        var fits = models.Select(m => LogLinear.Fit(table, m)).Where(f => f.Existence == Existence.Exists && double.IsFinite(f.Bic) && f.Unobserved > 0)
            .OrderBy(f => f.Bic).ToList();
        return fits.Count == 0 ? null : new ModelAverage(fits, models.Count, order);
    }

    /// <summary>The total that a share of the mixture of the models' lognormal distributions lies below.</summary>
    /// <param name="share">Strictly between 0 and 1.</param>
    public double Quantile(double share)
    {
        var (low, high) = (-100.0, 100.0);
        for (var i = 0; i < 200 && high - low > 1e-13; i++)
        {
            var middle = 0.5 * (low + high);
            var below = Mean(f => Normal.Below((middle - Math.Log(f.Unobserved)) / Math.Sqrt(f.LogVariance)));
            (low, high) = below < share ? (middle, high) : (low, middle);
        }

        return Ranked[0].Observed + Math.Exp(0.5 * (low + high));
    }

    private double Mean(Func<LogLinearFit, double> value)
    {
        double sum = 0;
        for (var i = 0; i < Ranked.Count; i++)
        {
            sum += Weights[i] * value(Ranked[i]);
        }

        return sum;
    }
}
