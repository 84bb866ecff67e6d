using System.Globalization;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>What <c>rollcall link</c> prints.</summary>
internal sealed class LinkSummary(TextWriter output)
{
    public void Print(LinkageResult result, OpenTables open, string folder)
    {
        Print(open.Reasons);
        if (open.Reasons.Count > 0)
        {
            output.WriteLine($"The model is saved as {Path.Combine(folder, "model.json")}: change it, or use it again with --model.");
            output.WriteLine();
        }

        foreach (var contradiction in result.Contradictions)
        {
            output.WriteLine($"Not kept, since what was declared contradicts itself: {contradiction}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Table.Records:N0} rows, {result.PairsCompared:N0} pairs compared, {result.Clusters:N0} persons."));
        if (open.Rejected.Count > 0)
        {
            output.WriteLine($"{open.Rejected.Count:N0} rows could not be taken: see {Path.Combine(folder, "rejected.csv")}.");
        }
    }

    public void Print(OpenTables open, IReadOnlyList<PlannedRule> plan)
    {
        Print(open.Reasons);
        output.WriteLine("Pairs that each blocking rule finds, and how many of them no rule before it finds:");
        foreach (var rule in plan)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule.Pairs,17:N0} {rule.Adds,17:N0}  {rule.Rule}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {plan.Sum(r => r.Pairs),17:N0} {plan.Sum(r => r.Adds),17:N0}  together"));
    }

    private void Print(IReadOnlyList<string> reasons)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        output.WriteLine("No model was given. What was chosen from the data, and why:");
        foreach (var reason in reasons)
        {
            output.WriteLine("  " + reason);
        }
    }
}
