namespace Rollcall.Linkage;

/// <summary>
/// Scored pairs of which it is known whether they are the same, with the pairs that are the same and were never compared:
/// what blocking missed counts against recall. Any measure of accuracy that needs labels starts here.
/// </summary>
public sealed class JudgedPairs
{
    private readonly List<Judged> _pairs = [];
    private bool _sorted = true;

    /// <summary>The pairs that are the same and were never compared.</summary>
    public double NeverCompared { get; private set; }

    /// <summary>The judged pairs that are the same, never compared ones included.</summary>
    public double Same => _pairs.Where(p => p.Times > 0).Sum(p => p.Times) + NeverCompared;

    /// <summary>The judged pairs that are not the same.</summary>
    public double Different => -_pairs.Where(p => p.Times < 0).Sum(p => p.Times);

    /// <summary>Takes a scored pair.</summary>
    /// <param name="weight">Its match weight in bits.</param>
    /// <param name="probability">The probability that the model gives it.</param>
    /// <param name="same">Whether it is the same.</param>
    /// <param name="times">How many pairs it stands for: 1, or one over its inclusion probability if it was drawn.</param>
    public void Add(double weight, double probability, bool same, double times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _pairs.Add(new Judged(weight, probability, same ? times : -times));
        _sorted = false;
    }

    /// <summary>Takes pairs that are the same and that no blocking rule found.</summary>
    public void AddNeverCompared(double pairs) => NeverCompared += pairs;

    /// <summary>Adds what another has taken.</summary>
    public void Merge(JudgedPairs other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _pairs.AddRange(other._pairs);
        NeverCompared += other.NeverCompared;
        _sorted = false;
    }

    /// <summary>The pairs by weight, the heaviest first, those of one weight together.</summary>
    internal IReadOnlyList<WeightLevel> Levels()
    {
        Sort();
        var levels = new List<WeightLevel>();
        foreach (var pair in _pairs)
        {
            var (same, different) = pair.Times > 0 ? (pair.Times, 0.0) : (0, -pair.Times);
            if (levels.Count > 0 && levels[^1].Weight == pair.Weight)
            {
                levels[^1] = new WeightLevel(pair.Weight, levels[^1].Same + same, levels[^1].Different + different);
            }
            else
            {
                levels.Add(new WeightLevel(pair.Weight, same, different));
            }
        }

        return levels;
    }

    /// <summary>Each pair's probability, whether it is the same, and how many it stands for.</summary>
    internal IEnumerable<(double Probability, bool Same, double Times)> Probabilities()
    {
        Sort();
        return _pairs.Select(p => (p.Probability, p.Times > 0, Math.Abs(p.Times)));
    }

    // Whatever the order in which threads delivered pairs, sums are taken in one order.
    private void Sort()
    {
        if (!_sorted)
        {
            _pairs.Sort((a, b) => (b.Weight, b.Probability, b.Times).CompareTo((a.Weight, a.Probability, a.Times)));
            _sorted = true;
        }
    }

    // Pairs that are not the same have their times negative.
    private readonly record struct Judged(double Weight, double Probability, double Times);
}
