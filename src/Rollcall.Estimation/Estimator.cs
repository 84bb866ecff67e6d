namespace Rollcall.Estimation;

/// <summary>
/// The doorway: estimates one stratum by all methods, or says why not. Strata are estimated apart, since persons of
/// different places, times and sides are seldom listed alike.
/// </summary>
public static class Estimator
{
    /// <summary>Estimates how many persons there are.</summary>
    /// <param name="table">Who is on which lists.</param>
    /// <param name="name">The stratum's name; empty where all persons are taken together.</param>
    /// <param name="options">Seed, grid, replicates and sweeps.</param>
    /// <param name="progress">Takes the share that is done; called from several threads.</param>
    /// <param name="cancel">Stops the work.</param>
    public static StratumEstimates Run(
        CaptureTable table, string name = "", EstimationOptions? options = null, Action<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(name);
        options ??= new EstimationOptions();
        var gates = Gate.Of(table);
        var stratum = new StratumEstimates { Name = name, Table = table, Gates = gates, Estimates = [] };
        if (gates.Count > 0)
        {
            return stratum with { Estimates = [.. EstimationMethods.All.Select(m => Estimate.Refuse(m, table, gates[0]))] };
        }

        var methods = new MethodRuns(table, options, cancel);
        var models = methods.Models();
        var (decomposable, graphs) = methods.Decomposable(options.GridMultiple, null);
        var chao = methods.ChaoMth();
        progress?.Invoke(0.05);
        var stepwise = methods.Stepwise(p => progress?.Invoke(0.05 + (0.2 * p)));
        var (latent, classes) = methods.LatentClasses(p => progress?.Invoke(0.25 + (0.7 * p)));
        Estimate[] estimates =
        [
            methods.Independence(), .. methods.LincolnPetersen(), chao,
            methods.Best(models), methods.Average(models), stepwise, decomposable, latent,
        ];
        stratum = stratum with
        {
            Estimates = estimates,
            AtLeast = chao.Refused is null ? new AtLeast(Math.Max((long)Math.Floor(chao.Lower), table.Observed), chao) : null,
            Graphs = graphs,
            LatentClasses = classes,
            Models = models,
        };
        if (options.Sensitivity)
        {
            stratum = stratum with { Sensitivities = SensitivityRuns.Of(stratum, options, cancel) };
        }

        progress?.Invoke(1);
        return stratum;
    }

    /// <summary>
    /// Estimates a stratum, and again for each draw of who is the same person, so that the intervals hold what the linkage
    /// leaves open. Within the draws, fewer replicates and sweeps do: their noise is averaged away.
    /// </summary>
    /// <param name="table">Who is on which lists, as the lists were linked.</param>
    /// <param name="draws">The same for each draw; the lists are the same.</param>
    /// <param name="name">The stratum's name; empty where all persons are taken together.</param>
    /// <param name="options">Seed, grid, replicates and sweeps.</param>
    /// <param name="progress">Takes the share that is done; called from several threads.</param>
    /// <param name="cancel">Stops the work.</param>
    public static StratumEstimates RunOverDraws(
        CaptureTable table, IReadOnlyList<CaptureTable> draws, string name = "", EstimationOptions? options = null, Action<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draws);
        options ??= new EstimationOptions();
        var whole = draws.Count > 0 ? 0.3 : 1;
        var stratum = Run(table, name, options, p => progress?.Invoke(whole * p), cancel);
        if (draws.Count == 0 || stratum.Gates.Count > 0)
        {
            return stratum;
        }

        var rows = new List<IReadOnlyList<Estimate>>();
        for (var d = 0; d < draws.Count; d++)
        {
            var light = options with
            {
                Seed = options.Seed + d + 1,
                Replicates = Math.Max(options.Replicates / 5, Math.Min(options.Replicates, 100)),
                Sweeps = Math.Max(options.Sweeps / 4, 1000),
                MostRounds = 1,
                MostRHat = Math.Max(options.MostRHat, 1.2),
                Sensitivity = false,
            };
            rows.Add(Run(draws[d], name, light, cancel: cancel).Estimates);
            progress?.Invoke(whole + ((1 - whole) * (d + 1) / draws.Count));
        }

        // Rows belong together by method and, for pairs of lists, by the pair.
        var pooled = stratum.Estimates.Select(e => PooledEstimate.Of(
            [.. rows.Select(r => r.FirstOrDefault(o => o.Method == e.Method && (e.Method != EstimationMethod.LincolnPetersen || o.Detail == e.Detail))
                ?? r.First(o => o.Method == e.Method))]))
            .Zip(stratum.Estimates, (p, e) => p with { Estimate = p.Estimate with { Detail = $"{e.Detail}; {p.Estimate.Detail}" } }).ToList();
        var bound = pooled[stratum.Estimates.ToList().FindIndex(e => e.Method == EstimationMethod.ChaoMth)].Estimate;
        return stratum with
        {
            Draws = rows,
            Pooled = pooled,
            AtLeast = bound.Refused is null ? new AtLeast((long)Math.Floor(Math.Max(bound.Lower, rows.Min(r => r[0].Observed))), bound) : null,
        };
    }

    /// <summary>
    /// Estimates from how often each person was seen, where it is not known on which list: Chao's closed form alone, since
    /// everything else needs to know the lists.
    /// </summary>
    /// <param name="seen">By number of times, the persons seen so often.</param>
    /// <param name="name">The stratum's name; empty where all persons are taken together.</param>
    public static StratumEstimates RunTimesSeen(IReadOnlyDictionary<int, long> seen, string name = "")
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(name);
        var observed = seen.Values.Sum();
        var table = new CaptureTable(["seen"], [0, observed]);
        var gate = observed == 0
            ? Gate.Of(table)[0]
            : new Gate(Refusal.FewerThanThreeLists, "The table says how often each person was seen, and not on which list. Only a bound from below can be had.");
        var fit = ChaoBound.ClosedForm(seen.GetValueOrDefault(1), seen.GetValueOrDefault(2), observed, null);
        var chao = observed > 0 && fit.Existence == Existence.Exists
            ? Estimate.Of(EstimationMethod.ChaoMth, fit, "closed form, times seen")
            : Estimate.Refuse(EstimationMethod.ChaoMth, table, gate);
        return new StratumEstimates
        {
            Name = name,
            Table = table,
            Gates = [gate],
            Estimates = [.. EstimationMethods.All.Select(m => m == EstimationMethod.ChaoMth ? chao : Estimate.Refuse(m, table, gate))],
            AtLeast = chao.Refused is null ? new AtLeast(Math.Max((long)Math.Floor(chao.Lower), observed), chao) : null,
        };
    }
}
