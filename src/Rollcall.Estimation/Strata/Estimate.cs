namespace Rollcall.Estimation;

/// <summary>What one method says of one stratum: numbers, or why there are none.</summary>
public sealed record Estimate
{
    /// <summary>The method.</summary>
    public required EstimationMethod Method { get; init; }

    /// <summary>The model chosen, the grid, or what else tells this row from others.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The persons on at least one list.</summary>
    public required double Observed { get; init; }

    /// <summary>All persons, on a list or not; the mean where the method gives a distribution. NaN where refused.</summary>
    public double Total { get; init; } = double.NaN;

    /// <summary>The lower end of the 95 % interval.</summary>
    public double Lower { get; init; } = double.NaN;

    /// <summary>The upper end of the 95 % interval.</summary>
    public double Upper { get; init; } = double.NaN;

    /// <summary>The standard error of the total, or the standard deviation of its distribution.</summary>
    public double StandardError { get; init; } = double.NaN;

    /// <summary>The total that is as likely to be too high as too low.</summary>
    public double Median { get; init; } = double.NaN;

    /// <summary>The mean of ln(persons on no list), on which estimates are combined.</summary>
    public double LogUnobserved { get; init; } = double.NaN;

    /// <summary>The variance of ln(persons on no list).</summary>
    public double LogVariance { get; init; } = double.NaN;

    /// <summary>Why there is no estimate; null where there is one.</summary>
    public Gate? Refused { get; init; }

    /// <summary>What a reader must know of this row, in whole sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    internal static Estimate Refuse(EstimationMethod method, CaptureTable table, Gate gate, string detail = "") =>
        new() { Method = method, Observed = table.Observed, Refused = gate, Detail = detail };

    internal static Estimate Of(EstimationMethod method, LogLinearFit fit, string detail) => new()
    {
        Method = method,
        Detail = detail,
        Observed = fit.Observed,
        Total = fit.Total,
        Lower = fit.Lower,
        Upper = fit.Upper,
        StandardError = fit.StandardError,
        Median = fit.Total,
        LogUnobserved = Math.Log(fit.Unobserved),
        LogVariance = fit.LogVariance,
    };
}
