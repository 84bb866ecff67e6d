namespace Rollcall.Estimation;

/// <summary>
/// The cells and columns that are left of a model on a table once every interaction whose lists never overlap has been
/// given the parameter −∞: its column goes, and so do the cells that hold it (Chan, Silverman and Vincent 2021).
/// </summary>
internal sealed class LogLinearDesign
{
    private readonly CaptureTable _table;

    private LogLinearDesign(CaptureTable table, LogLinearModel model, int[] cells, int[] terms) =>
        (_table, Model, Cells, Terms) = (table, model, cells, terms);

    public LogLinearModel Model { get; }

    /// <summary>The patterns that are left.</summary>
    public int[] Cells { get; }

    /// <summary>The terms that are left, without the intercept.</summary>
    public int[] Terms { get; }

    /// <summary>The number of parameters that are −∞.</summary>
    public int Infinite => Model.Terms.Count - Terms.Length;

    public static LogLinearDesign Of(CaptureTable table, LogLinearModel model)
    {
        var empty = model.Terms.Where(t => (t & (t - 1)) != 0 && table.OnAll(t) == 0).ToArray();
        var cells = Enumerable.Range(1, table.Counts.Count - 1).Where(x => !empty.Any(e => (x & e) == e)).ToArray();
        return new LogLinearDesign(table, model, cells, [.. model.Terms.Except(empty)]);
    }

    public double[] Counts() => Array.ConvertAll(Cells, c => (double)_table.Counts[c]);

    /// <summary>The columns of the design matrix over the cells that are left, the first all ones.</summary>
    public double[][] Columns() =>
        [.. Terms.Prepend(0).Select(t => Array.ConvertAll(Cells, c => (c & t) == t ? 1.0 : 0.0))];

    /// <summary>Looks whether the estimate exists, and whether it says how many are on no list.</summary>
    public Existence Check()
    {
        var columns = Columns();
        var identifiable = Rank(columns, Enumerable.Range(0, Cells.Length)) == columns.Length;
        // Existence depends only on which cells are empty. Where the others alone have full rank there is nothing to ask.
        var filled = Enumerable.Range(0, Cells.Length).Where(i => _table.Counts[Cells[i]] > 0).ToArray();
        var exists = Rank(columns, filled) == columns.Length || InteriorPoint(columns, filled) > 1e-7;
        return (exists, identifiable) switch
        {
            (true, true) => Existence.Exists,
            (false, true) => Existence.DoesNotExist,
            (true, false) => Existence.NotIdentifiable,
            _ => Existence.Neither,
        };
    }

    /// <summary>
    /// The largest s for which Aᵀx = Aᵀn has a solution with every x at least s, n being 1 in every cell that is not empty:
    /// with x = y + s, y ≥ 0 and s ≥ 0 that is Aᵀy + s·Aᵀ1 = Aᵀn.
    /// </summary>
    private static double InteriorPoint(double[][] columns, int[] filled)
    {
        var matrix = Array.ConvertAll(columns, column => (double[])[.. column, column.Sum()]);
        var right = Array.ConvertAll(columns, column => filled.Sum(i => column[i]));
        return LinearProgram.MaximiseLast(matrix, right) ?? 0;
    }

    private static int Rank(double[][] columns, IEnumerable<int> rows)
    {
        var matrix = rows.Select(i => Array.ConvertAll(columns, c => c[i])).ToArray();
        var rank = 0;
        for (var j = 0; j < columns.Length && rank < matrix.Length; j++)
        {
            var best = rank;
            for (var i = rank + 1; i < matrix.Length; i++)
            {
                best = Math.Abs(matrix[i][j]) > Math.Abs(matrix[best][j]) ? i : best;
            }

            if (Math.Abs(matrix[best][j]) < 1e-9)
            {
                continue;
            }

            (matrix[rank], matrix[best]) = (matrix[best], matrix[rank]);
            for (var i = rank + 1; i < matrix.Length; i++)
            {
                var times = matrix[i][j] / matrix[rank][j];
                if (times != 0)
                {
                    for (var c = j; c < columns.Length; c++)
                    {
                        matrix[i][c] -= times * matrix[rank][c];
                    }
                }
            }

            rank++;
        }

        return rank;
    }
}
