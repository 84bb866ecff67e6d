using System.Globalization;
using Rollcall.Estimation;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary>The plain data that an estimation writes; docs/estimation.md describes the columns.</summary>
internal static class EstimateTables
{
    private const int MostBins = 400;

    public static IReadOnlyList<(string File, Func<Stream, IReadOnlyList<StratumEstimates>, int?> Write)> All { get; } =
    [
        ("estimates.csv", Estimates), ("patterns.csv", Patterns), ("models.csv", Models),
        ("posterior.csv", Posterior), ("sensitivity.csv", Sensitivity), ("draws.csv", Draws),
    ];

    private static int? Estimates(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "method", "detail", "observed", "estimate", "lower", "upper", "se", "refused", "median"]);
        foreach (var (stratum, row) in strata.SelectMany(s => s.Rows.Select(r => (s, r))))
        {
            csv.Text(stratum.Name).Text(row.Method.Name()).Text(row.Detail);
            Numbers(csv, row.Observed, row.Total, row.Lower, row.Upper, row.StandardError);
            csv.Text(row.Refused?.Name);
            Numbers(csv, row.Median);
            csv.EndRow();
        }

        return csv.Rows;
    }

    private static int? Patterns(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "pattern", "lists", "count"]);
        foreach (var stratum in strata)
        {
            var table = stratum.Table;
            for (var x = 1; x < table.Counts.Count; x++)
            {
                if (table.Counts[x] > 0)
                {
                    var lists = Enumerable.Range(0, table.Lists.Count).ToList();
                    csv.Text(stratum.Name).Text(string.Concat(lists.Select(i => (x >> i & 1) == 1 ? '1' : '0')))
                        .Text(string.Join("; ", lists.Where(i => (x >> i & 1) == 1).Select(i => table.Lists[i])));
                    Numbers(csv, table.Counts[x]);
                    csv.EndRow();
                }
            }
        }

        return csv.Rows;
    }

    private static int? Models(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "kind", "model", "probability", "bic", "aic", "deviance", "df", "estimate", "lower", "upper", "se"]);
        foreach (var stratum in strata)
        {
            for (var i = 0; stratum.Models is { } models && i < models.Ranked.Count; i++)
            {
                var fit = models.Ranked[i];
                csv.Text(stratum.Name).Text("loglinear").Text(fit.Model.ToString());
                Numbers(csv, models.Weights[i], fit.Bic, fit.Aic, fit.Deviance, fit.DegreesOfFreedom, fit.Total, fit.Lower, fit.Upper, fit.StandardError);
                csv.EndRow();
            }

            foreach (var (graph, probability) in stratum.Graphs?.Graphs ?? [])
            {
                csv.Text(stratum.Name).Text("graph").Text(graph.ToString());
                Numbers(csv, probability);
                for (var i = 0; i < 8; i++)
                {
                    csv.Text("");
                }

                csv.EndRow();
            }
        }

        return csv.Rows;
    }

    private static int? Posterior(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "method", "from", "to", "probability"]);
        foreach (var stratum in strata)
        {
            foreach (var (method, bins) in PosteriorBins.Of(stratum, MostBins))
            {
                foreach (var bin in bins)
                {
                    csv.Text(stratum.Name).Text(method.Name());
                    Numbers(csv, bin.From, bin.To, bin.Probability);
                    csv.EndRow();
                }
            }
        }

        return csv.Rows;
    }

    private static int? Sensitivity(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "kind", "what", "method", "detail", "estimate", "lower", "upper", "median", "change", "refused"]);
        foreach (var (stratum, s) in strata.SelectMany(s => s.Sensitivities.Select(t => (s, t))))
        {
            csv.Text(stratum.Name).Text(s.Kind).Text(s.Detail).Text(s.Estimate.Method.Name()).Text(s.Estimate.Detail);
            Numbers(csv, s.Estimate.Total, s.Estimate.Lower, s.Estimate.Upper, s.Estimate.Median, s.Change);
            csv.Text(s.Estimate.Refused?.Name).EndRow();
        }

        return csv.Rows;
    }

    private static int? Draws(Stream stream, IReadOnlyList<StratumEstimates> strata)
    {
        using var csv = new CsvTable(stream, ["stratum", "draw", "method", "detail", "observed", "estimate", "lower", "upper", "se", "log_unobserved", "log_variance", "refused"]);
        foreach (var stratum in strata.Where(s => s.Draws.Count > 0))
        {
            foreach (var (rows, draw) in stratum.Draws.Prepend(stratum.Estimates).Select((r, i) => (r, i)))
            {
                foreach (var row in rows)
                {
                    csv.Text(stratum.Name).Text(draw == 0 ? "as linked" : draw.ToString(CultureInfo.InvariantCulture)).Text(row.Method.Name()).Text(row.Detail);
                    Numbers(csv, row.Observed, row.Total, row.Lower, row.Upper, row.StandardError, row.LogUnobserved, row.LogVariance);
                    csv.Text(row.Refused?.Name).EndRow();
                }
            }
        }

        return csv.Rows;
    }

    private static void Numbers(CsvTable csv, params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            csv.Exactly(value);
        }
    }
}
