namespace Rollcall.Estimation;

/// <summary>Least squares by Householder's orthogonal triangularisation (Golub 1965), which squares no condition number.</summary>
internal sealed class LeastSquares
{
    private readonly int _rows, _columns;
    private readonly double[] _a;
    private readonly double[] _b;

    public LeastSquares(int rows, int columns)
    {
        (_rows, _columns) = (rows, columns);
        _a = new double[rows * columns];
        _b = new double[rows];
    }

    /// <summary>The matrix by columns: element (row, column) at column · rows + row. It is overwritten.</summary>
    public Span<double> Matrix => _a;

    /// <summary>The right side. It is overwritten.</summary>
    public Span<double> Right => _b;

    /// <summary>Solves into x. False where a column depends on those before it.</summary>
    public bool Solve(Span<double> x)
    {
        for (var k = 0; k < _columns; k++)
        {
            var column = _a.AsSpan(k * _rows, _rows);
            double whole = 0, below = 0;
            for (var i = 0; i < _rows; i++)
            {
                whole += column[i] * column[i];
                below += i >= k ? column[i] * column[i] : 0;
            }

            var norm = Math.Sqrt(below);
            if (!(norm > 1e-11 * Math.Sqrt(whole)) || !double.IsFinite(norm))
            {
                return false;
            }

            var diagonal = column[k] > 0 ? -norm : norm;
            // v = column − diagonal·e_k; H = I − v·vᵀ / (vᵀv / 2), with vᵀv / 2 = −diagonal·v_k.
            column[k] -= diagonal;
            var scale = -diagonal * column[k];
            for (var j = k + 1; j < _columns; j++)
            {
                Reflect(column, _a.AsSpan(j * _rows, _rows), k, scale);
            }

            Reflect(column, _b, k, scale);
            column[k] = diagonal;
        }

        for (var k = _columns - 1; k >= 0; k--)
        {
            var sum = _b[k];
            for (var j = k + 1; j < _columns; j++)
            {
                sum -= _a[(j * _rows) + k] * x[j];
            }

            x[k] = sum / _a[(k * _rows) + k];
        }

        return true;
    }

    /// <summary>The first diagonal element of (AᵀA)⁻¹ after <see cref="Solve"/>: the squared length of R⁻ᵀ·e₀.</summary>
    public double FirstVariance()
    {
        // R⁻ᵀ e₀ is the first row of R⁻¹, found by forward substitution in Rᵀ y = e₀.
        Span<double> y = stackalloc double[_columns];
        double sum = 0;
        for (var k = 0; k < _columns; k++)
        {
            var value = k == 0 ? 1.0 : 0.0;
            for (var j = 0; j < k; j++)
            {
                value -= _a[(k * _rows) + j] * y[j];
            }

            y[k] = value / _a[(k * _rows) + k];
            sum += y[k] * y[k];
        }

        return sum;
    }

    private static void Reflect(ReadOnlySpan<double> v, Span<double> target, int from, double scale)
    {
        double dot = 0;
        for (var i = from; i < v.Length; i++)
        {
            dot += v[i] * target[i];
        }

        dot /= scale;
        for (var i = from; i < v.Length; i++)
        {
            target[i] -= dot * v[i];
        }
    }
}
