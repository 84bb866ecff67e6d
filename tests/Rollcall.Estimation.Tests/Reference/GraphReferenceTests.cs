namespace Rollcall.Estimation.Tests;

/// <summary>The average over decomposable graphs on a fixed grid, beside dga's bma.cr.</summary>
public sealed class GraphReferenceTests
{
    [Fact]
    public void Averages_over_graphs_agree_with_the_reference_program()
    {
        var rows = ReferenceValues.All().Where(r => r.Method == "dga BMA").ToList();
        Assert.Equal(8 * 2 * 6, rows.Count);
        var off = new List<string>();
        foreach (var group in rows.GroupBy(r => (r.Dataset, r.Call)))
        {
            var table = ReferenceValues.Table(group.Key.Dataset);
            var times = group.Key.Call.Contains("30*n", StringComparison.Ordinal) ? 30 : 10;
            var posterior = Runs.Graphs(table, new GraphOptions { Grid = times * table.Observed });
            foreach (var row in group)
            {
                var (value, tolerance) = row.Quantity switch
                {
                    "mean" => (posterior.Mean, 1e-8),
                    "mode" => (posterior.Mode, 0),
                    "p(last grid point)/p(mode)" => (posterior.Probability[^1] / posterior.Probability[(int)(posterior.Mode - posterior.Observed)], 1e-6),
                    _ => (posterior.Quantile(double.Parse(row.Quantity[1..])), 0),
                };
                if (!(Math.Abs(value - row.Value) <= tolerance * row.Value))
                {
                    off.Add($"{row.Dataset} {row.Call} {row.Quantity}: {value:R} for {row.Value:R}");
                }
            }
        }

        Assert.True(off.Count == 0, string.Join('\n', off));
    }
}
