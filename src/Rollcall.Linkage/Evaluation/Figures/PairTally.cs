using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>
/// Takes scored pairs one by one and keeps what an evaluation needs: counts by weight and by pattern, a few examples, and
/// pairs drawn at random to be labelled. Pairs themselves are not kept, so that any number can be taken. Each thread fills
/// one of its own and they are merged: all sums are whole numbers and all draws go by a hash of the pair, so the result
/// does not depend, to the last bit, on the order of the pairs or on the number of threads.
/// </summary>
public sealed partial class PairTally
{
    /// <summary>Weights are told apart to this part of a bit.</summary>
    public const int StepsPerBit = 32;

    /// <summary>Weights beyond this many bits on either side are counted at the end.</summary>
    public const int MostBits = 64;

    private const int Steps = 2 * MostBits * StepsPerBit;
    private const double ProbabilityUnit = 1L << 32, WeightUnit = 1L << 20;

    private readonly long[] _pairs = new long[Steps];
    private readonly long[] _matches = new long[Steps];
    private readonly Dictionary<ulong, PatternCell> _patterns = [];
    private readonly ulong _seed;
    private readonly int _examples;

    /// <summary>Creates an empty tally.</summary>
    /// <param name="seed">The same seed draws the same pairs.</param>
    /// <param name="examples">How many example pairs of each pattern are kept.</param>
    /// <param name="drawn">How many pairs for labelling can be drawn later on.</param>
    public PairTally(int seed = 1, int examples = 3, int drawn = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(examples);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        (_seed, _examples, _drawn) = (unchecked((ulong)seed), examples, drawn);
        _cells = new DrawCell[2 * MostBits * CellsPerBit];
    }

    /// <summary>How many pairs were taken.</summary>
    public long Pairs => _pairs.Sum();

    /// <summary>How many of them are expected to be the same: the sum of their probabilities.</summary>
    public double ExpectedMatches => (double)_matches.Aggregate((Int128)0, (sum, m) => sum + m) / ProbabilityUnit;

    /// <summary>Takes a scored pair.</summary>
    /// <param name="left">The one record.</param>
    /// <param name="right">The other record.</param>
    /// <param name="pattern">Its levels.</param>
    /// <param name="weight">Its match weight in bits.</param>
    /// <param name="probability">The probability that both are the same, calibrated if there is a calibration; in 0..1.</param>
    public void Add(int left, int right, Pattern pattern, double weight, double probability)
    {
        var pair = new DrawnPair(Hash(left, right), Math.Min(left, right), Math.Max(left, right), pattern, weight, probability);
        var cell = Count(pattern, weight, probability, 1);
        cell.Draw(pair, _examples);
        Draw(pair);
    }

    /// <summary>Takes many pairs of one pattern and weight at once, none of which can become an example.</summary>
    public void Add(Pattern pattern, double weight, double probability, long count) => Count(pattern, weight, probability, count);

    /// <summary>Adds what another tally took; both must have been created alike.</summary>
    public void Merge(PairTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < Steps; i++)
        {
            _pairs[i] += other._pairs[i];
            _matches[i] += other._matches[i];
        }

        foreach (var (bits, theirs) in other._patterns)
        {
            Cell(bits).Merge(theirs, _examples);
        }

        MergeDraws(other);
    }

    /// <summary>The pairs by weight.</summary>
    /// <param name="width">The width of a bin in bits, a multiple of 1/<see cref="StepsPerBit"/>.</param>
    public WeightHistogram Histogram(double width = 1)
    {
        var steps = (int)Math.Round(width * StepsPerBit);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1, nameof(width));
        var first = Array.FindIndex(_pairs, n => n > 0);
        if (first < 0)
        {
            return new WeightHistogram(width, []);
        }

        var last = Array.FindLastIndex(_pairs, n => n > 0);
        var bins = new List<WeightBin>();
        // Bins are counted from weight 0, so that 0 is an edge whatever the width.
        for (var bin = FloorDivide(first - (Steps / 2), steps); bin <= FloorDivide(last - (Steps / 2), steps); bin++)
        {
            var from = Math.Max((bin * steps) + (Steps / 2), 0);
            var to = Math.Min(((bin + 1) * steps) + (Steps / 2), Steps);
            bins.Add(new WeightBin(
                bin * steps / (double)StepsPerBit, (bin + 1) * steps / (double)StepsPerBit,
                _pairs.AsSpan(from..to).Sum(), _matches.AsSpan(from..to).Sum() / ProbabilityUnit));
        }

        return new WeightHistogram(steps / (double)StepsPerBit, bins);
    }

    /// <summary>The pairs by pattern.</summary>
    public PatternTable Patterns() => new(
    [
        .. _patterns.Select(p => p.Value.Row(new Pattern(p.Key))).OrderByDescending(r => r.MeanWeight).ThenBy(r => r.Pattern.Bits),
    ]);

    /// <summary>The pairs of each step of weight from the heaviest down: expected to be the same, and expected not to be.</summary>
    internal IReadOnlyList<WeightLevel> Levels()
    {
        var levels = new List<WeightLevel>();
        for (var i = Steps - 1; i >= 0; i--)
        {
            if (_pairs[i] > 0)
            {
                var same = _matches[i] / ProbabilityUnit;
                levels.Add(new WeightLevel((i - (Steps / 2)) / (double)StepsPerBit, same, _pairs[i] - same));
            }
        }

        return levels;
    }

    private PatternCell Count(Pattern pattern, double weight, double probability, long count)
    {
        var step = Math.Clamp((int)Math.Floor(weight * StepsPerBit) + (Steps / 2), 0, Steps - 1);
        var matches = (long)Math.Round(probability * ProbabilityUnit) * count;
        _pairs[step] += count;
        _matches[step] += matches;
        var cell = Cell(pattern.Bits);
        cell.Count(count, matches, weight);
        return cell;
    }

    private PatternCell Cell(ulong bits) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_patterns, bits, out _) ??= new PatternCell();

    private static int FloorDivide(int a, int b) => (a / b) - (a % b < 0 ? 1 : 0);

    /// <summary>Sums over the pairs of a pattern, in whole units.</summary>
    private sealed class PatternCell
    {
        private readonly List<DrawnPair> _examples = [];
        private long _pairs, _matches;
        private Int128 _weights;
        private double _least = double.PositiveInfinity, _greatest = double.NegativeInfinity;

        public void Count(long pairs, long matches, double weight)
        {
            _pairs += pairs;
            _matches += matches;
            _weights += (Int128)Math.Round(weight * WeightUnit) * pairs;
            _least = Math.Min(_least, weight);
            _greatest = Math.Max(_greatest, weight);
        }

        public void Merge(PatternCell other, int examples)
        {
            _pairs += other._pairs;
            _matches += other._matches;
            _weights += other._weights;
            _least = Math.Min(_least, other._least);
            _greatest = Math.Max(_greatest, other._greatest);
            foreach (var pair in other._examples)
            {
                Draw(pair, examples);
            }
        }

        public void Draw(in DrawnPair pair, int most)
        {
            if (most == 0 || (_examples.Count == most && pair.CompareTo(_examples[^1]) >= 0))
            {
                return;
            }

            var at = _examples.BinarySearch(pair);
            _examples.Insert(at < 0 ? ~at : at, pair);
            if (_examples.Count > most)
            {
                _examples.RemoveAt(most);
            }
        }

        public PatternRow Row(Pattern pattern) => new(
            pattern, _pairs, _matches / ProbabilityUnit, (double)_weights / WeightUnit / _pairs, _least, _greatest,
            [.. _examples.Select(e => new PairExample(e.Left, e.Right, e.Weight))]);
    }
}
