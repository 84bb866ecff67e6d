namespace Rollcall.Linkage;

/// <summary>Pairs of one weight, by whether they are the same; numbers may be expected ones, and so broken.</summary>
internal readonly record struct WeightLevel(double Weight, double Same, double Different);

/// <summary>What a threshold gives.</summary>
/// <param name="Threshold">Pairs from this match weight on (bits) are links.</param>
/// <param name="Right">Links that are the same (true positives).</param>
/// <param name="Wrong">Links that are not (false positives).</param>
/// <param name="Missed">Pairs that are the same and no links (false negatives), those that were never compared included.</param>
public readonly record struct ThresholdPoint(double Threshold, double Right, double Wrong, double Missed)
{
    /// <summary>The share of links that are right; 1 where there is no link.</summary>
    public double Precision => Right + Wrong <= 0 ? 1 : Right / (Right + Wrong);

    /// <summary>The share of the pairs that are the same which are links; 1 where there is none.</summary>
    public double Recall => Right + Missed <= 0 ? 1 : Right / (Right + Missed);

    /// <summary>The harmonic mean of both: 2·right/(2·right + wrong + missed).</summary>
    public double F1 => Right + Wrong + Missed <= 0 ? 1 : 2 * Right / ((2 * Right) + Wrong + Missed);
}

/// <summary>Precision, recall and F1 by threshold: counted from labels, or expected by the model's probabilities.</summary>
public sealed class ThresholdChart
{
    private const int MostPoints = 160;

    private readonly IReadOnlyList<WeightLevel> _levels;
    private readonly double[] _same, _different;

    private ThresholdChart(IReadOnlyList<WeightLevel> levels, double missed, bool expected)
    {
        (_levels, Expected, NeverCompared) = (levels, expected, missed);
        (_same, _different) = (new double[levels.Count + 1], new double[levels.Count + 1]);
        for (var i = 0; i < levels.Count; i++)
        {
            _same[i + 1] = _same[i] + levels[i].Same;
            _different[i + 1] = _different[i] + levels[i].Different;
        }

        Points = [.. Grid().Select(At)];
        Best = Enumerable.Range(1, levels.Count).Select(i => Point(levels[i - 1].Weight, i)).OrderByDescending(p => p.F1).FirstOrDefault();
    }

    /// <summary>True if the numbers are what the model expects; false if they were counted from labels.</summary>
    public bool Expected { get; }

    /// <summary>The pairs that are the same and were never compared: they are missed at every threshold.</summary>
    public double NeverCompared { get; }

    /// <summary>Thresholds in even steps over all weights, the lowest first.</summary>
    public IReadOnlyList<ThresholdPoint> Points { get; }

    /// <summary>The threshold with the greatest F1; the highest of them if there are several.</summary>
    public ThresholdPoint Best { get; }

    /// <summary>What labels say of each threshold.</summary>
    public static ThresholdChart FromLabels(JudgedPairs judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return new ThresholdChart(judged.Levels(), judged.NeverCompared, expected: false);
    }

    /// <summary>
    /// What the probabilities of the scored pairs let one expect of each threshold, without labels: right links are the sum
    /// of the probabilities of links, wrong ones the sum of their complements. As good as the calibration, and no better.
    /// </summary>
    /// <param name="pairs">The scored pairs. A threshold is met to 1/32 bit.</param>
    /// <param name="neverCompared">How many pairs are the same that no blocking rule found, if an estimate is at hand.</param>
    public static ThresholdChart FromProbabilities(PairTally pairs, double neverCompared = 0)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return new ThresholdChart(pairs.Levels(), neverCompared, expected: true);
    }

    /// <summary>What a threshold gives.</summary>
    public ThresholdPoint At(double threshold)
    {
        int low = 0, high = _levels.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_levels[middle].Weight >= threshold)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return Point(threshold, low);
    }

    private ThresholdPoint Point(double threshold, int levels) => new(
        threshold, _same[levels], _different[levels], _same[^1] - _same[levels] + NeverCompared);

    private IEnumerable<double> Grid()
    {
        if (_levels.Count == 0)
        {
            yield break;
        }

        double least = Math.Floor(_levels[^1].Weight), most = Math.Ceiling(_levels[0].Weight);
        var step = new[] { 0.25, 0.5, 1, 2, 4 }.First(s => (most - least) / s < MostPoints || s >= 4);
        for (var i = 0; least + (i * step) <= most; i++)
        {
            yield return least + (i * step);
        }
    }
}
