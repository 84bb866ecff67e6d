using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// Chao's lower bound: persons differ in how easily they get onto a list, and the hardest to list are invisible. The
/// models are Poisson regressions with a parameter for each bend of the logarithm at k = 3..t lists, (|x| − k + 1)₊, which
/// together span the indicators I(|x| = k): those on three lists and more say nothing of those on none (Rivest and
/// Baillargeon 2007). Where persons differ and lists are independent for each, no bend is negative. The bound needs that no
/// list keeps persons off another.
/// </summary>
public static class ChaoBound
{
    /// <summary>Fits a model of the family M0, Mt, Mh, Mth.</summary>
    /// <param name="table">The table.</param>
    /// <param name="model">The model.</param>
    /// <param name="dropNegative">
    /// Leave out bends that come out negative, one after the other, and fit again. That is the bound as it is used.
    /// </param>
    /// <returns>The fit; its <see cref="LogLinearFit.Model"/> names main effects only.</returns>
    public static LogLinearFit Fit(CaptureTable table, CaptureModel model, bool dropNegative = true)
    {
        ArgumentNullException.ThrowIfNull(table);
        var lists = table.Lists.Count;
        var independence = LogLinearModel.Independence(lists);
        var none = new LogLinearFit { Model = independence, Existence = Existence.DoesNotExist, Observed = table.Observed };
        if (LogLinear.Check(table, independence) != Existence.Exists)
        {
            return none;
        }

        var cells = Enumerable.Range(1, table.Counts.Count - 1).ToArray();
        var counts = Array.ConvertAll(cells, c => (double)table.Counts[c]);
        var columns = Base(model, cells, lists);
        var first = columns.Count;
        if (model is CaptureModel.MhChao or CaptureModel.MthChao)
        {
            columns.AddRange(Enumerable.Range(3, Math.Max(0, lists - 2))
                .Select(k => Array.ConvertAll(cells, c => Math.Max(BitOperations.PopCount((uint)c) - k + 1.0, 0.0))));
        }

        var fit = new PoissonRegression(counts, [.. columns]).Fit();
        while (dropNegative && fit is not null && Negative(fit, first) is >= 0 and var drop)
        {
            columns.RemoveAt(drop);
            fit = new PoissonRegression(counts, [.. columns]).Fit();
        }

        return fit is null
            ? none
            : none with
            {
                Existence = Existence.Exists,
                Unobserved = Math.Exp(fit.Coefficients[0]),
                LogVariance = fit.InterceptVariance,
                Deviance = fit.Deviance,
                DegreesOfFreedom = cells.Length - columns.Count,
                Aic = (-2 * fit.LogLikelihood) + (2 * columns.Count),
                Bic = (-2 * fit.LogLikelihood) + (columns.Count * Math.Log(table.Observed)),
            };
    }

    /// <summary>
    /// The closed form for lists of equal reach, from how many persons are on exactly one and exactly two lists (Chao 1987;
    /// its variance and interval as there). With a = (t − 1)/t: f0 = a·f1²/(2·f2).
    /// </summary>
    /// <param name="once">Persons on exactly one list, f1.</param>
    /// <param name="twice">Persons on exactly two lists, f2.</param>
    /// <param name="observed">Persons on at least one list.</param>
    /// <param name="lists">The number of lists t; null where occasions are beyond counting, which makes a = 1.</param>
    public static LogLinearFit ClosedForm(long once, long twice, long observed, int? lists)
    {
        var a = lists is { } t ? (t - 1.0) / t : 1.0;
        double f1 = once, f2 = twice;
        var f0 = twice > 0 ? a * f1 * f1 / (2 * f2) : a * f1 * (f1 - 1) / (2 * (f2 + 1));
        var r = twice > 0 ? f1 / f2 : double.NaN;
        var variance = twice > 0
            ? f2 * ((a * r * r / 2) + (a * a * r * r * r) + (a * a * r * r * r * r / 4))
            : (a * f1 * (f1 - 1) / 2) + (a * a * f1 * ((2 * f1) - 1) * ((2 * f1) - 1) / 4) - (f0 > 0 ? a * a * f1 * f1 * f1 * f1 / (4 * (observed + f0)) : 0);
        // The interval is n + f0·R^±1 with ln R = 1.96·√ln(1 + Var/f0²): the variance of ln f0 under a lognormal law.
        return new LogLinearFit
        {
            Model = LogLinearModel.Independence(lists ?? 1),
            Existence = f0 > 0 ? Existence.Exists : Existence.DoesNotExist,
            Observed = observed,
            Unobserved = f0,
            LogVariance = Math.Log(1 + (variance / (f0 * f0))),
        };
    }

    private static List<double[]> Base(CaptureModel model, int[] cells, int lists)
    {
        var columns = new List<double[]> { Array.ConvertAll(cells, _ => 1.0) };
        if (model is CaptureModel.M0 or CaptureModel.MhChao)
        {
            columns.Add(Array.ConvertAll(cells, c => (double)BitOperations.PopCount((uint)c)));
        }
        else
        {
            columns.AddRange(Enumerable.Range(0, lists).Select(i => Array.ConvertAll(cells, c => (double)(c >> i & 1))));
        }

        return columns;
    }

    private static int Negative(PoissonFit fit, int first) => Array.FindIndex(fit.Coefficients, first, b => b < 0);
}
