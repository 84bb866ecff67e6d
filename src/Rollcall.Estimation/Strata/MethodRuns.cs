using System.Globalization;
using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>Runs one method after the other on a table that passed the gates, and turns what it finds into a row.</summary>
internal sealed class MethodRuns(CaptureTable table, EstimationOptions options, CancellationToken cancel)
{
    private static readonly Gate Boundary = new(
        Refusal.BoundaryFit,
        "The model has no estimate here: some combination of lists is empty in a way that would need a fitted count of zero.");

    public Estimate Independence()
    {
        var fit = ChaoBound.Fit(table, CaptureModel.Mt);
        return fit.Existence == Existence.Exists
            ? Estimate.Of(EstimationMethod.Independence, fit, fit.Model.ToString())
            : Estimate.Refuse(EstimationMethod.Independence, table, Boundary);
    }

    public IEnumerable<Estimate> LincolnPetersen() =>
        from pair in Pairs()
        select PairOf(pair);

    public Estimate ChaoMth()
    {
        var fit = ChaoBound.Fit(table, CaptureModel.MthChao);
        return fit.Existence == Existence.Exists
            ? Estimate.Of(EstimationMethod.ChaoMth, fit, "lower bound")
            : Estimate.Refuse(EstimationMethod.ChaoMth, table, Boundary);
    }

    public ModelAverage? Models() => table.Lists.Count <= 5 ? ModelAverage.Of(table) : null;

    public Estimate Best(ModelAverage? models)
    {
        if (models is null)
        {
            return Estimate.Refuse(EstimationMethod.LogLinearBic, table, NoModels());
        }

        var fit = models.Ranked[0];
        return Estimate.Of(EstimationMethod.LogLinearBic, fit, fit.Model.ToString()) with { Remarks = [.. Infinite(fit), .. Shortened(models)] };
    }

    public Estimate Average(ModelAverage? models) => models is null
        ? Estimate.Refuse(EstimationMethod.LogLinearAverage, table, NoModels())
        : new Estimate
        {
            Method = EstimationMethod.LogLinearAverage,
            Detail = $"{models.Ranked.Count} models",
            Observed = table.Observed,
            Total = models.Total,
            Lower = models.Quantile(0.025),
            Upper = models.Quantile(0.975),
            Median = models.Quantile(0.5),
            StandardError = models.StandardError,
            LogUnobserved = models.LogMean,
            LogVariance = models.LogVariance,
            Remarks = [.. Shortened(models)],
        };

    public Estimate Stepwise(Action<double>? progress)
    {
        const EstimationMethod Method = EstimationMethod.LogLinearStepwise;
        var found = StepwiseSelection.Select(table);
        if (found.Fit.Existence != Existence.Exists)
        {
            return Estimate.Refuse(Method, table, Boundary);
        }

        var interval = BootstrapInterval.Of(
            table, new BootstrapOptions { Replicates = options.Replicates, Seed = options.Seed, Threads = options.Threads, Progress = progress }, cancel);
        if (interval is null)
        {
            return Estimate.Refuse(Method, table, new Gate(
                Refusal.ReplicatesFail,
                "More than a tenth of the bootstrap replicates have no estimate, so chance alone decides whether there is one."));
        }

        return Estimate.Of(Method, found.Fit, found.Pairs.Count == 0 ? "main effects" : string.Join(' ', found.Pairs.Select(p => Words.Set(table, p, ":")))) with
        {
            Lower = interval.Lower,
            Upper = interval.Upper,
            StandardError = interval.StandardError,
            Median = interval.Median,
            LogVariance = interval.LogVariance,
            Remarks =
            [
                .. Infinite(found.Fit),
                .. interval.WithoutEstimate > 0 ? [$"{interval.WithoutEstimate} of {interval.WithoutEstimate + interval.Replicates} replicates had no estimate and are left out."] : Array.Empty<string>(),
            ],
        };
    }

    public (Estimate Estimate, GraphPosterior? Posterior) Decomposable(int? multiple, double? delta)
    {
        const EstimationMethod Method = EstimationMethod.Decomposable;
        if (table.Lists.Count > 5)
        {
            return (Estimate.Refuse(Method, table, TooMany("The average over decomposable graphs")), null);
        }

        var grid = Math.Max((multiple ?? 10) * table.Observed, 100);
        if (grid > GraphOptions.MostGrid)
        {
            return (Estimate.Refuse(Method, table, new Gate(
                Refusal.GridNotStable,
                $"A grid of {Words.Number(grid)} numbers is more than memory should be asked for. Estimate smaller strata, or a smaller --grid.")), null);
        }

        var posterior = GraphPosterior.Of(
            table, new GraphOptions { Delta = delta, Grid = multiple * table.Observed, Threads = options.Threads }, cancel);
        var detail = string.Create(CultureInfo.InvariantCulture, $"grid 0..{posterior.Grid}, delta {posterior.Delta}");
        if (!posterior.GridIsStable)
        {
            return (Estimate.Refuse(Method, table, new Gate(
                Refusal.GridNotStable,
                $"The posterior reaches beyond {Words.Number(posterior.Grid)} persons on no list. The data do not hold the number down."), detail), null);
        }

        double mean = 0, square = 0;
        for (var m = 0; m < posterior.Probability.Count; m++)
        {
            var log = Math.Log(Math.Max(m, 0.5));
            mean += posterior.Probability[m] * log;
            square += posterior.Probability[m] * log * log;
        }

        return (
            new Estimate
            {
                Method = Method,
                Detail = detail,
                Observed = table.Observed,
                Total = posterior.Mean,
                Lower = posterior.Quantile(0.025),
                Upper = posterior.Quantile(0.975),
                Median = posterior.Quantile(0.5),
                StandardError = posterior.StandardDeviation,
                LogUnobserved = mean,
                LogVariance = square - (mean * mean),
                Remarks = ["The mean depends on where the grid ends: without an end it would be infinite. Read the median and the interval."],
            },
            posterior);
    }

    public (Estimate Estimate, LatentClassPosterior Posterior) LatentClasses(Action<double>? progress)
    {
        const EstimationMethod Method = EstimationMethod.LatentClass;
        var posterior = LatentClassPosterior.Of(
            table,
            new LatentClassOptions
            {
                Chains = options.Chains,
                Sweeps = options.Sweeps,
                MostRounds = options.MostRounds,
                Seed = options.Seed,
                MostRHat = options.MostRHat,
                Threads = options.Threads,
                Progress = progress,
            },
            cancel);
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{posterior.Classes} classes, {posterior.Chains} chains of {posterior.Sweeps} sweeps, R-hat {Math.Max(posterior.RHatUnobserved, posterior.RHatAlpha):F3}");
        return (
            posterior.Converged
                ? new Estimate
                {
                    Method = Method,
                    Detail = detail,
                    Observed = table.Observed,
                    Total = posterior.Mean,
                    Lower = posterior.Quantile(0.025),
                    Upper = posterior.Quantile(0.975),
                    Median = posterior.Quantile(0.5),
                    StandardError = posterior.StandardDeviation,
                    LogUnobserved = posterior.LogMean,
                    LogVariance = posterior.LogVariance,
                }
                : Estimate.Refuse(Method, table, new Gate(
                    Refusal.ChainsDisagree,
                    $"The chains have not agreed after {Words.Number(posterior.Sweeps)} sweeps: R-hat is above {options.MostRHat}. Their means are {string.Join(", ", posterior.ChainMeans.Select(m => Words.Number(m)))}. Try more sweeps."), detail),
            posterior);
    }

    private Estimate PairOf(int pair)
    {
        const EstimationMethod Method = EstimationMethod.LincolnPetersen;
        var name = Words.Set(table, pair, " × ");
        var counts = table.Keep(pair);
        if (counts.Counts[3] == 0)
        {
            return Estimate.Refuse(Method, table, new Gate(Refusal.NoOverlap, "These two lists share nobody."), name);
        }

        if (LogLinear.WithoutTopInteraction(counts) is not { } closed)
        {
            return Estimate.Refuse(Method, table, new Gate(Refusal.BoundaryFit, "One of these lists holds everybody who is on the other."), name);
        }

        var fit = new LogLinearFit
        {
            Model = LogLinearModel.Independence(2),
            Existence = Existence.Exists,
            Observed = counts.Observed,
            Unobserved = closed.Unobserved,
            LogVariance = closed.LogStandardError * closed.LogStandardError,
        };
        return Estimate.Of(Method, fit, name) with
        {
            Observed = table.Observed,
            Remarks = fit.Total < table.Observed
                ? [$"{name} alone would give fewer persons than are known by name: these two lists name the same persons more often than chance would."]
                : [],
        };
    }

    private IEnumerable<int> Pairs() =>
        Enumerable.Range(1, table.Counts.Count - 1).Where(s => BitOperations.PopCount((uint)s) == 2);

    private Gate NoModels() => table.Lists.Count > 5 ? TooMany("The comparison of log-linear models") : Boundary;

    private Gate TooMany(string what) => new(
        Refusal.TooManyLists,
        $"{what} is meant for at most five lists, and there are {table.Lists.Count}. Join lists that are alike.");

    private static IEnumerable<string> Infinite(LogLinearFit fit) => fit.InfiniteParameters > 0
        ? [$"Some lists never overlap: {fit.InfiniteParameters} of the model's parameters are −∞, and the cells that hold them are left out."]
        : [];

    private static IEnumerable<string> Shortened(ModelAverage models) =>
    [
        .. models.Ranked.Count < models.Tried ? [$"{models.Tried - models.Ranked.Count} of {models.Tried} models have no estimate on this table and are left out."] : Array.Empty<string>(),
        .. models.Order == 2 && models.Ranked[0].Model.ListCount > 3 ? ["With five lists, only interactions of two lists are tried."] : Array.Empty<string>(),
    ];
}
