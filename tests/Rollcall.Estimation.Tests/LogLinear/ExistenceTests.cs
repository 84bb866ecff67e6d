namespace Rollcall.Estimation.Tests;

public sealed class ExistenceTests
{
    /// <summary>
    /// Worked out by hand from the margins: C shares nobody. With A-B alone, C's margin forces the cells of C with others
    /// to zero; once A-C or B-C is −∞ and its cells are gone, the rest can be positive; with both gone C says nothing.
    /// </summary>
    [Theory]
    [InlineData(Existence.Exists)]
    [InlineData(Existence.DoesNotExist, 0b011)]
    [InlineData(Existence.Exists, 0b101)]
    [InlineData(Existence.Exists, 0b110)]
    [InlineData(Existence.DoesNotExist, 0b011, 0b101)]
    [InlineData(Existence.DoesNotExist, 0b011, 0b110)]
    [InlineData(Existence.Exists, 0b101, 0b110)]
    [InlineData(Existence.NotIdentifiable, 0b011, 0b101, 0b110)]
    public void Codes_of_the_artificial_table_are_those_of_its_margins(Existence expected, params int[] pairs) =>
        Assert.Equal(expected, LogLinear.Check(Tables.Artificial, LogLinearModel.With(3, pairs)));

    [Fact]
    public void Existence_depends_only_on_which_cells_are_empty()
    {
        var large = new CaptureTable(Tables.Artificial.Lists, [.. Tables.Artificial.Counts.Select(c => c * 1_000_003)]);
        foreach (var model in LogLinearModel.All(3, 2))
        {
            Assert.Equal(LogLinear.Check(Tables.Artificial, model), LogLinear.Check(large, model));
        }
    }

    [Fact]
    public void A_full_table_has_every_estimate()
    {
        foreach (var model in LogLinearModel.All(4, 3))
        {
            Assert.Equal(Existence.Exists, LogLinear.Check(Tables.Kosovo, model));
        }
    }

    [Fact]
    public void What_does_not_exist_gets_no_number()
    {
        var fit = LogLinear.Fit(Tables.Artificial, LogLinearModel.With(3, [0b011]));
        Assert.True(double.IsNaN(fit.Total));
        Assert.True(double.IsNaN(fit.Bic));
    }

    /// <summary>Random sparse tables, beside a fit by quite another way that says whether a mean runs to zero.</summary>
    [Fact]
    public void The_program_agrees_with_iterative_fitting_on_sparse_tables()
    {
        var random = new Random(4);
        var seen = new HashSet<bool>();
        for (var trial = 0; trial < 120; trial++)
        {
            var counts = new long[8];
            for (var x = 1; x < 8; x++)
            {
                counts[x] = random.NextDouble() < 0.45 ? 0 : random.Next(1, 9);
            }

            var table = new CaptureTable(["a", "b", "c"], counts);
            if (Enumerable.Range(0, 3).Any(i => table.OnAll(1 << i) == 0))
            {
                continue;
            }

            var exists = LogLinear.Check(table, LogLinearModel.Independence(3)) is Existence.Exists or Existence.NotIdentifiable;
            Assert.Equal(exists, SmallestFittedMean(table, 2000) > 0.9 * SmallestFittedMean(table, 1000));
            seen.Add(exists);
        }

        Assert.Equal(2, seen.Count);
    }

    /// <summary>The smallest mean that iterative proportional scaling (Darroch and Ratcliff 1972) reaches for independent lists; it goes on falling like 1/rounds where there is no estimate.</summary>
    private static double SmallestFittedMean(CaptureTable table, int rounds)
    {
        var means = Enumerable.Repeat(1.0, 8).ToArray();
        int[][] margins = [.. from list in Enumerable.Range(0, 3) from side in new[] { 0, 1 } select Enumerable.Range(1, 7).Where(x => (x >> list & 1) == side).ToArray()];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var cells in margins)
            {
                double target = 0, fitted = 0;
                foreach (var x in cells)
                {
                    (target, fitted) = (target + table.Counts[x], fitted + means[x]);
                }

                foreach (var x in cells)
                {
                    means[x] *= fitted > 0 ? target / fitted : 0;
                }
            }
        }

        return means.Skip(1).Min();
    }
}
