namespace Rollcall.Estimation;

/// <summary>
/// Maximises one variable subject to equations in variables that are not negative: the two-phase simplex method on a full
/// table, with Bland's rule (1977), which never runs in circles. Meant for small tables of small whole numbers.
/// </summary>
internal static class LinearProgram
{
    private const double Zero = 1e-9;

    /// <summary>The largest value of the last variable under M·x = b, x ≥ 0; null where nothing meets the equations.</summary>
    /// <param name="matrix">The equations by rows.</param>
    /// <param name="right">The right sides, none negative.</param>
    public static double? MaximiseLast(double[][] matrix, double[] right)
    {
        var (rows, columns) = (matrix.Length, matrix[0].Length);
        // Columns: the variables, then an artificial one for each equation, then the right side.
        var table = new double[rows + 1][];
        var basis = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            table[i] = new double[columns + rows + 1];
            matrix[i].CopyTo(table[i], 0);
            table[i][columns + i] = 1;
            table[i][^1] = right[i];
            basis[i] = columns + i;
        }

        var cost = table[rows] = new double[columns + rows + 1];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                cost[j] -= table[i][j];
            }

            cost[^1] -= right[i];
        }

        Descend(table, basis, columns);
        if (cost[^1] < -1e-7)
        {
            return null;
        }

        DriveOut(table, basis, columns);
        Array.Clear(cost);
        cost[columns - 1] = -1;
        for (var i = 0; i < rows; i++)
        {
            if (basis[i] == columns - 1)
            {
                Subtract(cost, table[i], cost[columns - 1]);
            }
        }

        Descend(table, basis, columns);
        return cost[^1];
    }

    private static void Descend(double[][] table, int[] basis, int columns)
    {
        var cost = table[^1];
        while (true)
        {
            var enter = -1;
            for (var j = 0; j < columns && enter < 0; j++)
            {
                enter = cost[j] < -Zero ? j : -1;
            }

            if (enter < 0)
            {
                return;
            }

            var leave = -1;
            for (var i = 0; i < basis.Length; i++)
            {
                if (table[i][enter] <= Zero)
                {
                    continue;
                }

                var order = leave < 0 ? -1 : (table[i][^1] * table[leave][enter]) - (table[leave][^1] * table[i][enter]);
                if (order < -Zero || (order <= Zero && basis[i] < basis[leave]))
                {
                    leave = i;
                }
            }

            if (leave < 0)
            {
                // Nothing bounds the direction; the callers' programs are bounded, so this is rounding: stay.
                cost[enter] = 0;
                continue;
            }

            Pivot(table, basis, leave, enter);
        }
    }

    /// <summary>Artificial variables that stayed in the basis at zero are exchanged for real ones, or their rows are empty.</summary>
    private static void DriveOut(double[][] table, int[] basis, int columns)
    {
        for (var i = 0; i < basis.Length; i++)
        {
            if (basis[i] < columns)
            {
                continue;
            }

            var enter = Array.FindIndex(table[i], 0, columns, v => Math.Abs(v) > Zero);
            if (enter >= 0)
            {
                Pivot(table, basis, i, enter);
            }
            else
            {
                Array.Clear(table[i]);
            }
        }
    }

    private static void Pivot(double[][] table, int[] basis, int leave, int enter)
    {
        var row = table[leave];
        var pivot = row[enter];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] /= pivot;
        }

        foreach (var other in table)
        {
            if (!ReferenceEquals(other, row) && other[enter] != 0)
            {
                Subtract(other, row, other[enter]);
            }
        }

        basis[leave] = enter;
    }

    private static void Subtract(double[] from, double[] row, double times)
    {
        for (var j = 0; j < row.Length; j++)
        {
            from[j] -= times * row[j];
        }
    }
}
