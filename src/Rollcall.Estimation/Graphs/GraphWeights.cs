using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// The unnormalised weights of all decomposable graphs over a stretch of numbers of persons on no list
/// (Madigan and York 1997, with a hyper-Dirichlet prior of δ in each cell and a prior of 1/N).
/// </summary>
internal sealed class GraphWeights
{
    /// <summary>How many numbers are worked on at once: the tables of a block stay in the processor's cache.</summary>
    public const int BlockLength = 256;

    // A weight below e^−60 of the largest in its block adds nothing to a double.
    private const double Negligible = -60;

    private readonly long _observed;
    private readonly double _prior;
    private readonly double _constant;
    private readonly Subset[] _subsets;
    private readonly double[][] _tables;
    private readonly Term[][] _terms;
    private readonly double[] _log;

    public GraphWeights(CaptureTable table, IReadOnlyList<DecomposableGraph> graphs, double delta)
    {
        var lists = table.Lists.Count;
        (_observed, _prior) = (table.Observed, delta * (1 << lists));
        _constant = -table.Counts.Skip(1).Sum(c => LogGamma.Of(c + 1.0));
        _subsets = [.. Enumerable.Range(1, (1 << lists) - 1).Select(s => Subset.Of(table, s, delta, _prior))];
        _tables = [.. _subsets.Select(_ => new double[BlockLength])];
        _terms = [.. graphs.Select(TermsOf)];
        _log = new double[BlockLength * graphs.Count];
    }

    /// <summary>The weights of one block.</summary>
    /// <param name="first">The first number of persons on no list.</param>
    /// <param name="sums">Takes for each number the sum over the graphs, divided by e^(the result).</param>
    /// <param name="masses">Takes for each graph the sum over the numbers, divided likewise.</param>
    /// <param name="length">How many numbers count, at most <see cref="BlockLength"/>.</param>
    /// <returns>The logarithm of the largest weight in the block.</returns>
    public double Block(long first, Span<double> sums, Span<double> masses, int length)
    {
        Fill(first);
        var largest = double.NegativeInfinity;
        for (var g = 0; g < _terms.Length; g++)
        {
            var log = _log.AsSpan(g * BlockLength, BlockLength);
            _shared.CopyTo(log);
            foreach (var (subset, times) in _terms[g])
            {
                Add(log, _tables[subset - 1], times);
            }

            foreach (var value in log[..length])
            {
                largest = Math.Max(largest, value);
            }
        }

        Span<double> block = stackalloc double[BlockLength];
        block.Clear();
        for (var g = 0; g < _terms.Length; g++)
        {
            masses[g] = Exponentiate(_log.AsSpan(g * BlockLength, BlockLength), largest, block, length);
        }

        block[..length].CopyTo(sums);
        return largest;
    }

    // What all graphs share: lnΓ(N + 1) − lnΓ(m + 1) − ln N − Σ lnΓ(n_x + 1).
    private readonly double[] _shared = new double[BlockLength];

    private void Fill(long first)
    {
        for (var i = 0; i < BlockLength; i++)
        {
            double m = first + i;
            var all = _observed + m;
            _shared[i] = LogGamma.Of(all) - LogGamma.Of(m + 1) + _constant;
            var whole = LogGamma.Of(_prior + all);
            for (var s = 0; s < _subsets.Length; s++)
            {
                var subset = _subsets[s];
                _tables[s][i] = subset.Constant - whole + LogGamma.Of(subset.Start + m);
            }
        }
    }

    private static void Add(Span<double> to, double[] table, double times)
    {
        var factor = new Vector<double>(times);
        for (var i = 0; i < BlockLength; i += Vector<double>.Count)
        {
            var part = to.Slice(i, Vector<double>.Count);
            (new Vector<double>(part) + (factor * new Vector<double>(table, i))).CopyTo(part);
        }
    }

    private static double Exponentiate(ReadOnlySpan<double> log, double largest, Span<double> sums, int length)
    {
        double mass = 0;
        var limit = new Vector<double>(largest + Negligible);
        var reference = new Vector<double>(largest);
        for (var i = 0; i < length; i += Vector<double>.Count)
        {
            var value = new Vector<double>(log[i..]);
            if (Vector.LessThanAll(value, limit))
            {
                continue;
            }

            var weight = Vector.Exp(value - reference);
            var part = sums.Slice(i, Vector<double>.Count);
            (new Vector<double>(part) + weight).CopyTo(part);
            if (i + Vector<double>.Count <= length)
            {
                mass += Vector.Sum(weight);
            }
            else
            {
                for (var j = 0; i + j < length; j++)
                {
                    mass += weight[j];
                }
            }
        }

        return mass;
    }

    private static Term[] TermsOf(DecomposableGraph graph) =>
    [
        .. graph.Cliques.Select(c => (Set: c, Times: 1)).Concat(graph.Separators.Select(s => (Set: s, Times: -1)))
            .GroupBy(t => t.Set).Select(g => new Term(g.Key, g.Sum(t => t.Times))),
    ];

    private readonly record struct Term(int Subset, double Times);

    /// <param name="Constant">lnΓ(A) − 2^|S|·lnΓ(q) + Σ lnΓ(q + n_S(k)) over k ≠ 0.</param>
    /// <param name="Start">q + n_S(0): what the number of persons on no list is added to.</param>
    private readonly record struct Subset(double Constant, double Start)
    {
        public static Subset Of(CaptureTable table, int lists, double delta, double prior)
        {
            var cells = new long[table.Counts.Count];
            for (var pattern = 1; pattern < cells.Length; pattern++)
            {
                cells[pattern & lists] += table.Counts[pattern];
            }

            var size = BitOperations.PopCount((uint)lists);
            var q = delta * (1 << (table.Lists.Count - size));
            var constant = LogGamma.Of(prior) - ((1 << size) * LogGamma.Of(q));
            for (var k = lists; k > 0; k = (k - 1) & lists)
            {
                constant += LogGamma.Of(q + cells[k]);
            }

            return new Subset(constant, q + cells[0]);
        }
    }
}
