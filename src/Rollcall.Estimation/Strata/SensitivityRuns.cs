namespace Rollcall.Estimation;

/// <summary>Tries what can't be tested: lists left out, an interaction that no table shows, another prior, errors of the linkage.</summary>
internal static class SensitivityRuns
{
    /// <summary>Shares that published studies of linkage errors use.</summary>
    private const double Missed = 0.05, False = 0.02;

    public static IReadOnlyList<Sensitivity> Of(StratumEstimates stratum, EstimationOptions options, CancellationToken cancel) =>
    [
        .. Interaction(stratum), .. Prior(stratum, options, cancel), .. ListsLeftOut(stratum, options, cancel), .. Links(stratum, options, cancel),
    ];

    /// <summary>
    /// The interaction of all lists together is in no model, since no table can show it. Where it is not zero, the persons
    /// on no list are so many times more or fewer, whatever the model.
    /// </summary>
    private static IEnumerable<Sensitivity> Interaction(StratumEstimates stratum)
    {
        var best = stratum.Estimates.First(e => e.Method == EstimationMethod.LogLinearBic);
        if (best.Refused is not null)
        {
            yield break;
        }

        foreach (var (factor, word) in new[] { (0.5, "half"), (2.0, "twice") })
        {
            var shifted = best with
            {
                Total = best.Observed + (factor * (best.Total - best.Observed)),
                Median = best.Observed + (factor * (best.Median - best.Observed)),
                Lower = best.Observed + (factor * (best.Lower - best.Observed)),
                Upper = best.Observed + (factor * (best.Upper - best.Observed)),
            };
            yield return Compare("unseen_interaction", $"the persons on no list are {word} as many as the model says", best, shifted);
        }
    }

    private static IEnumerable<Sensitivity> Prior(StratumEstimates stratum, EstimationOptions options, CancellationToken cancel)
    {
        if (stratum.Graphs is not { } graphs)
        {
            yield break;
        }

        var best = stratum.Estimates.First(e => e.Method == EstimationMethod.Decomposable);
        foreach (var (factor, word) in new[] { (0.5, "half"), (2.0, "twice") })
        {
            var runs = new MethodRuns(stratum.Table, options, cancel);
            var (other, _) = runs.Decomposable(options.GridMultiple, factor * graphs.Delta);
            yield return Compare("prior", $"the prior count δ is {word} as large", best, other);
        }
    }

    private static IEnumerable<Sensitivity> ListsLeftOut(StratumEstimates stratum, EstimationOptions options, CancellationToken cancel)
    {
        var table = stratum.Table;
        if (table.Lists.Count < 4)
        {
            yield break;
        }

        for (var i = 0; i < table.Lists.Count; i++)
        {
            var kept = table.Keep(((1 << table.Lists.Count) - 1) & ~(1 << i));
            foreach (var sensitivity in Rerun(stratum, kept, "list_left_out", $"without {table.Lists[i]}", options, cancel))
            {
                yield return sensitivity;
            }
        }
    }

    private static IEnumerable<Sensitivity> Links(StratumEstimates stratum, EstimationOptions options, CancellationToken cancel) =>
    [
        .. Rerun(stratum, LinkageErrors.Missed(stratum.Table, Missed), "missed_links", $"{Words.Percent(Missed)} of the persons on two lists and more are missed on one of them", options, cancel),
        .. Rerun(stratum, LinkageErrors.FalselyMerged(stratum.Table, False), "false_links", $"{Words.Percent(False)} of the persons on one list are merged with another by mistake", options, cancel),
    ];

    private static IEnumerable<Sensitivity> Rerun(
        StratumEstimates stratum, CaptureTable other, string kind, string detail, EstimationOptions options, CancellationToken cancel)
    {
        if (Gate.Of(other).Count > 0)
        {
            yield break;
        }

        var runs = new MethodRuns(other, options, cancel);
        foreach (var estimate in new[] { runs.Independence(), runs.Best(runs.Models()), runs.Decomposable(options.GridMultiple, null).Estimate })
        {
            yield return Compare(kind, detail, stratum.Estimates.First(e => e.Method == estimate.Method), estimate);
        }
    }

    private static Sensitivity Compare(string kind, string detail, Estimate before, Estimate after) =>
        new(kind, detail, after, (after.Median / before.Median) - 1);
}
