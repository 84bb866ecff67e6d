namespace Rollcall.Estimation.Tests;

/// <summary>All hierarchical models beside Rcapture's closedpMS.t, the closed form, and SparseMSE's stepwise selection.</summary>
public sealed class LogLinearReferenceTests
{
    [Fact]
    public void Hierarchical_models_agree_with_the_reference_program_and_stand_in_the_same_order()
    {
        var rows = ReferenceValues.All()
            .Where(r => r.Method.StartsWith("hierarchical", StringComparison.Ordinal) && r.Method.EndsWith("infoFit=0", StringComparison.Ordinal)).ToList();
        Assert.Equal(3 * 14, rows.Count);
        var off = new List<string>();
        foreach (var group in rows.GroupBy(r => (r.Dataset, r.Method)))
        {
            var table = ReferenceValues.Table(group.Key.Dataset);
            var words = group.Key.Method.Split(' ');
            var ranked = LogLinearModel.All(table.Lists.Count, table.Lists.Count).Select(m => LogLinear.Fit(table, m))
                .Where(f => f.Existence == Existence.Exists).OrderBy(f => f.Bic).ToList();
            var fit = ranked[int.Parse(words[3]) - 1];
            Assert.Equal(words[4], fit.Model.ToString());
            off.AddRange(group.Select(row => (row, Value: row.Quantity switch { "abundance" => fit.Total, "stderr" => fit.StandardError, _ => fit.Bic }))
                .Where(p => !(Math.Abs(p.Value - p.row.Value) <= 1e-6 * p.row.Value))
                .Select(p => $"{p.row.Dataset} {p.row.Method} {p.row.Quantity}: {p.Value:R} for {p.row.Value:R}"));
        }

        Assert.True(off.Count == 0, string.Join('\n', off));
    }

    [Fact]
    public void The_closed_form_without_the_top_interaction_agrees()
    {
        var rows = ReferenceValues.All().Where(r => r.Method == "no-highest-order-interaction closed form").ToList();
        Assert.Equal(4, rows.Count);
        foreach (var row in rows)
        {
            var (f0, error) = LogLinear.WithoutTopInteraction(ReferenceValues.Table(row.Dataset))!.Value;
            Assert.Equal(row.Value, row.Quantity == "f0" ? f0 : error, 1e-9 * row.Value);
        }
    }

    [Fact]
    public void Stepwise_selection_agrees_with_the_reference_program_pair_by_pair()
    {
        var rows = ReferenceValues.All().Where(r => r.Call.StartsWith("SparseMSE::", StringComparison.Ordinal)).ToList();
        Assert.Equal(20 * 4, rows.Count);
        var off = new List<string>();
        foreach (var group in rows.GroupBy(r => (r.Dataset, r.Method)))
        {
            var table = ReferenceValues.Table(group.Key.Dataset);
            var found = StepwiseSelection.Select(table, group.Key.Method.EndsWith("main", StringComparison.Ordinal) ? 0 : StepwiseSelection.DefaultThreshold);
            var fit = found.Fit;
            var terms = "terms: " + string.Join(' ', found.Pairs.Select(p => Name(table, p)));
            foreach (var row in group)
            {
                var (value, tolerance) = row.Quantity switch
                {
                    "lower 2.5%" => (fit.Lower, 1e-5),
                    "estimate" => (fit.Total, 1e-5),
                    "upper 97.5%" => (fit.Upper, 1e-5),
                    _ => (row.Quantity == terms ? fit.Model.Parameters : double.NaN, 0),
                };
                if (!(Math.Abs(value - row.Value) <= tolerance * row.Value))
                {
                    off.Add($"{row.Dataset} {row.Method} {row.Quantity}: {value:R} for {row.Value:R}; {terms}");
                }
            }
        }

        Assert.True(off.Count == 0, string.Join('\n', off));
    }

    private static string Name(CaptureTable table, int pair) =>
        string.Join(':', Enumerable.Range(0, table.Lists.Count).Where(i => (pair >> i & 1) == 1).Select(i => table.Lists[i]));
}
