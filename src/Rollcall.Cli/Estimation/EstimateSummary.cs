using Rollcall.Estimation;

namespace Rollcall.Cli;

/// <summary>What the command prints: for each stratum the table of methods, and what may be said.</summary>
internal sealed class EstimateSummary(IReadOnlyList<StratumEstimates> strata, CaptureInput input, string folder)
{
    public void Print(TextWriter to)
    {
        foreach (var remark in input.Remarks)
        {
            to.WriteLine(remark);
        }

        foreach (var stratum in strata)
        {
            Stratum(to, stratum);
        }

        to.WriteLine();
        to.WriteLine(Path.Combine(folder, "report.html"));
    }

    private static void Stratum(TextWriter to, StratumEstimates stratum)
    {
        to.WriteLine();
        to.WriteLine($"{(stratum.Name.Length > 0 ? stratum.Name + ": " : "")}{Number(stratum.Table.Observed)} persons on {(stratum.Table.Lists.Count == 1 ? "1 list" : $"{stratum.Table.Lists.Count} lists")}");
        foreach (var gate in stratum.Gates)
        {
            to.WriteLine($"  refused ({gate.Name}): {gate.Sentence}");
        }

        var rows = stratum.Rows.Where(r => stratum.Gates.Count == 0 || r.Refused is null).ToList();
        if (rows.Count > 0)
        {
            to.WriteLine($"  {"method",-19} {"median",9} {"95 % interval",21}  detail");
        }

        foreach (var row in rows)
        {
            to.WriteLine(row.Refused is { } refused
                ? $"  {row.Method.Name(),-19} {"refused",9} {"",21}  {refused.Name}: {refused.Sentence}"
                : $"  {row.Method.Name(),-19} {Number(row.Median),9} {Number(row.Lower) + " – " + Number(row.Upper),21}  {row.Detail}");
        }

        if (stratum.AtLeast is { } bound)
        {
            to.WriteLine($"  At least {Number(bound.Persons)}, if no list keeps persons off another.");
        }

        if (stratum.IndependenceContradicted)
        {
            to.WriteLine("  The lists depend on each other: independence is contradicted by other methods.");
        }

        if (stratum.MethodsDisagree)
        {
            to.WriteLine("  The methods contradict each other. Don't publish a total.");
        }
    }

    private static string Number(double value) => value.ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
}
