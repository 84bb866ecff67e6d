using Rollcall.Reconciliation;

namespace Rollcall.Cli.Tests;

public sealed class DescriptionRulesTests
{
    [Fact]
    public void Every_rule_by_which_a_person_is_described_stands_in_the_documents()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "arrivals.md"));
        Assert.Empty(DescriptionRules.All.Select(r => $"| `{r.Name}` | {r.About} | {r.Sentence} |").Where(row => !text.Contains(row, StringComparison.Ordinal)));
    }
}
