namespace Rollcall.Estimation;

/// <summary>What a Poisson regression with logarithmic link found.</summary>
/// <param name="Coefficients">By column; the first is the intercept.</param>
/// <param name="Means">The fitted mean of each cell.</param>
/// <param name="InterceptVariance">The variance of the intercept.</param>
/// <param name="Deviance">Twice the log-likelihood that a perfect fit would have more.</param>
/// <param name="LogLikelihood">With all constants.</param>
internal sealed record PoissonFit(double[] Coefficients, double[] Means, double InterceptVariance, double Deviance, double LogLikelihood);

/// <summary>
/// Poisson regression with logarithmic link by iteratively reweighted least squares (Nelder and Wedderburn 1972). It
/// starts at the counts plus 0.1, halves a step that leads nowhere, and solves by orthogonal triangularisation.
/// </summary>
internal sealed class PoissonRegression
{
    private const int MostIterations = 100;

    /// <summary>The change of the deviance, relative to its size, at which it stops.</summary>
    private const double Tolerance = 1e-8;

    private readonly double[] _counts;
    private readonly double[][] _columns;
    private readonly LeastSquares _solver;

    /// <param name="counts">The count of each cell, zeros included.</param>
    /// <param name="columns">The columns of the design, the first all ones.</param>
    public PoissonRegression(double[] counts, double[][] columns)
    {
        (_counts, _columns) = (counts, columns);
        _solver = new LeastSquares(counts.Length, columns.Length);
    }

    /// <summary>The fit; null where the columns depend on each other or the fit runs away.</summary>
    public PoissonFit? Fit()
    {
        var (n, k) = (_counts.Length, _columns.Length);
        var means = Array.ConvertAll(_counts, c => c + 0.1);
        var linear = Array.ConvertAll(means, Math.Log);
        double[] beta = new double[k], before = new double[k];
        var deviance = DevianceOf(means);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            if (!Step(linear, means, beta))
            {
                return null;
            }

            var next = Evaluate(beta, linear, means);
            for (var halving = 0; iteration > 0 && halving < 30 && !(next <= deviance + (1e-9 * (deviance + 0.1))); halving++)
            {
                for (var j = 0; j < k; j++)
                {
                    beta[j] = 0.5 * (beta[j] + before[j]);
                }

                next = Evaluate(beta, linear, means);
            }

            if (!double.IsFinite(next))
            {
                return null;
            }

            var settled = Math.Abs(next - deviance) / (Math.Abs(next) + 0.1) < Tolerance;
            deviance = next;
            beta.CopyTo(before, 0);
            if (settled)
            {
                break;
            }
        }

        // The variance is that of the last step's weights, as is customary; they differ from the fit's in the sixth digit.
        return new PoissonFit(beta, means, _solver.FirstVariance(), deviance, LogLikelihood(means));
    }

    private bool Step(double[] linear, double[] means, double[] beta) => Weigh(linear, means) && _solver.Solve(beta);

    private bool Weigh(double[] linear, double[] means)
    {
        var matrix = _solver.Matrix;
        var right = _solver.Right;
        for (var i = 0; i < means.Length; i++)
        {
            var weight = Math.Sqrt(means[i]);
            right[i] = weight * (linear[i] + ((_counts[i] - means[i]) / means[i]));
            for (var j = 0; j < _columns.Length; j++)
            {
                matrix[(j * means.Length) + i] = weight * _columns[j][i];
            }

            if (!double.IsFinite(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private double Evaluate(double[] beta, double[] linear, double[] means)
    {
        Array.Clear(linear);
        for (var j = 0; j < beta.Length; j++)
        {
            var column = _columns[j];
            for (var i = 0; i < linear.Length; i++)
            {
                linear[i] += beta[j] * column[i];
            }
        }

        for (var i = 0; i < linear.Length; i++)
        {
            means[i] = Math.Max(Math.Exp(linear[i]), double.Epsilon * 1e20);
        }

        return DevianceOf(means);
    }

    private double DevianceOf(double[] means)
    {
        double sum = 0;
        for (var i = 0; i < means.Length; i++)
        {
            sum += (_counts[i] > 0 ? _counts[i] * Math.Log(_counts[i] / means[i]) : 0) - (_counts[i] - means[i]);
        }

        return 2 * sum;
    }

    private double LogLikelihood(double[] means)
    {
        double sum = 0;
        for (var i = 0; i < means.Length; i++)
        {
            sum += (_counts[i] > 0 ? _counts[i] * Math.Log(means[i]) : 0) - means[i] - LogGamma.Of(_counts[i] + 1);
        }

        return sum;
    }
}
