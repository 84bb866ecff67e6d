namespace Rollcall.Estimation;

/// <summary>
/// Estimates of the same stratum by the same method over several draws of who is the same person, combined as multiple
/// imputation (Rubin 1987) on the logarithm of the persons on no list.
/// </summary>
public sealed record PooledEstimate
{
    /// <summary>With fewer draws the variance between them is hardly known.</summary>
    public const int FewDraws = 10;

    /// <summary>The combined row: mean of the persons observed, exp of the mean of ln f0, t interval.</summary>
    public required Estimate Estimate { get; init; }

    /// <summary>The draws that had an estimate.</summary>
    public required int Draws { get; init; }

    /// <summary>The mean variance of ln f0 within a draw, W.</summary>
    public double Within { get; init; } = double.NaN;

    /// <summary>The variance of ln f0 between draws, B.</summary>
    public double Between { get; init; } = double.NaN;

    /// <summary>The share of the whole variance T = W + (r + 1)/r·B that comes from the linkage.</summary>
    public double LinkageShare => (Draws + 1.0) / Draws * Between / (Within + ((Draws + 1.0) / Draws * Between));

    /// <summary>Combines the estimates of several draws.</summary>
    /// <param name="estimates">At least one, all by one method; refused ones count as draws without an estimate.</param>
    public static PooledEstimate Of(IReadOnlyList<Estimate> estimates)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        var first = estimates[0];
        var good = estimates.Where(e => e.Refused is null && double.IsFinite(e.LogUnobserved)).ToList();
        if (good.Count == 0 || good.Count < 0.9 * estimates.Count)
        {
            var refused = estimates.First(e => e.Refused is not null || !double.IsFinite(e.LogUnobserved));
            var sentence = $"{estimates.Count - good.Count} of {estimates.Count} draws of the linkage have no estimate. {refused.Refused?.Sentence}".TrimEnd();
            return new PooledEstimate
            {
                Draws = good.Count,
                Estimate = new Estimate
                {
                    Method = first.Method,
                    Detail = Combined(estimates.Count),
                    Observed = estimates.Average(e => e.Observed),
                    Refused = good.Count == 0 && refused.Refused is { } gate ? gate with { Sentence = sentence } : new Gate(Refusal.DrawsFail, sentence),
                },
            };
        }

        var r = good.Count;
        var mean = good.Average(e => e.LogUnobserved);
        var within = good.Average(e => e.LogVariance);
        var between = r > 1 ? good.Sum(e => (e.LogUnobserved - mean) * (e.LogUnobserved - mean)) / (r - 1) : 0;
        var inflated = (r + 1.0) / r * between;
        var total = within + inflated;
        // Rubin's degrees of freedom: few where the draws disagree much, beyond counting where they agree.
        var freedom = inflated > 0 && r > 1 ? (r - 1) * Math.Pow(1 + (within / inflated), 2) : double.PositiveInfinity;
        var t = StudentT.Quantile(0.975, freedom);
        var observed = good.Average(e => e.Observed);
        var unobserved = Math.Exp(mean);
        return new PooledEstimate
        {
            Draws = r,
            Within = within,
            Between = between,
            Estimate = new Estimate
            {
                Method = first.Method,
                Detail = Combined(estimates.Count),
                Observed = observed,
                Total = observed + unobserved,
                Median = observed + unobserved,
                Lower = observed + (unobserved * Math.Exp(-t * Math.Sqrt(total))),
                Upper = observed + (unobserved * Math.Exp(t * Math.Sqrt(total))),
                StandardError = unobserved * Math.Sqrt(total),
                LogUnobserved = mean,
                LogVariance = total,
                Remarks = Remarks(first, good, estimates.Count),
            },
        };
    }

    private static string Combined(int draws) => $"combined over {draws} draws of the linkage";

    private static IReadOnlyList<string> Remarks(Estimate first, List<Estimate> good, int draws) =>
    [
        .. draws < FewDraws ? [$"Only {draws} draws of the linkage: the interval itself is uncertain. Take at least {FewDraws}."] : Array.Empty<string>(),
        .. good.Count < draws ? [$"{draws - good.Count} of {draws} draws have no estimate and are left out."] : Array.Empty<string>(),
        .. first.Method == EstimationMethod.LincolnPetersen ? Array.Empty<string>() : [$"The persons observed vary between draws from {Words.Number(good.Min(e => e.Observed))} to {Words.Number(good.Max(e => e.Observed))}."],
    ];
}
