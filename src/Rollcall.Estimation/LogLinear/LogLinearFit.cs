namespace Rollcall.Estimation;

/// <summary>A log-linear model fitted to a table by maximum likelihood.</summary>
public sealed record LogLinearFit
{
    /// <summary>The model.</summary>
    public required LogLinearModel Model { get; init; }

    /// <summary>Whether there is a fit at all; where not, every number below is NaN.</summary>
    public required Existence Existence { get; init; }

    /// <summary>The persons on at least one list.</summary>
    public required long Observed { get; init; }

    /// <summary>The persons expected on no list: f0 = exp(intercept).</summary>
    public double Unobserved { get; init; } = double.NaN;

    /// <summary>The variance of ln f0: that of the intercept.</summary>
    public double LogVariance { get; init; } = double.NaN;

    /// <summary>Twice the log-likelihood that a perfect fit would have more.</summary>
    public double Deviance { get; init; } = double.NaN;

    /// <summary>Cells minus parameters; a parameter that is −∞ is counted.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>Akaike's criterion, −2ℓ + 2k.</summary>
    public double Aic { get; init; } = double.NaN;

    /// <summary>Schwarz's criterion, −2ℓ + k·ln(observed persons).</summary>
    public double Bic { get; init; } = double.NaN;

    /// <summary>How many parameters are −∞, because their lists never overlap.</summary>
    public int InfiniteParameters { get; init; }

    /// <summary>All persons: observed and on no list.</summary>
    public double Total => Observed + Unobserved;

    /// <summary>The standard error of <see cref="Total"/>: √(f0 + f0²·var(ln f0)), the count itself being random.</summary>
    public double StandardError => Math.Sqrt(Unobserved + (Unobserved * Unobserved * LogVariance));

    /// <summary>Observed + f0·exp(−1.96·√var): the lower end of the 95 % interval.</summary>
    public double Lower => Observed + (Unobserved * Math.Exp(-Z95 * Math.Sqrt(LogVariance)));

    /// <summary>The upper end of the 95 % interval.</summary>
    public double Upper => Observed + (Unobserved * Math.Exp(Z95 * Math.Sqrt(LogVariance)));

    internal static double Z95 { get; } = Normal.Quantile(0.975);
}
