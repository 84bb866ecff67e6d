namespace Rollcall.Linkage;

/// <summary>
/// Learns which values of a column stand for one another ("Laçın" and "Berdzor", "çavuş" and "serjant") from pairs that
/// everything else says are one person. No gazetteer is needed, and nobody has to decide what a place is called.
/// </summary>
public sealed class ValueAssociation
{
    // How much a pair of values that is expected a quarter of a time among the pairs learnt from is drawn to the prior.
    private const double Weight = 0.25;

    private readonly Dictionary<(int, int), double> _seen = [];
    private readonly Dictionary<int, double> _totals = [];
    private double _total;

    /// <summary>Takes note of a pair of values.</summary>
    /// <param name="left">The one value.</param>
    /// <param name="right">The other value.</param>
    /// <param name="weight">The probability that the pair is one person, in 0..1.</param>
    public void Add(int left, int right, double weight)
    {
        var key = left < right ? (left, right) : (right, left);
        _seen[key] = _seen.GetValueOrDefault(key) + weight;
        _totals[left] = _totals.GetValueOrDefault(left) + (weight / 2);
        _totals[right] = _totals.GetValueOrDefault(right) + (weight / 2);
        _total += weight;
    }

    /// <summary>The pairs of values that were noted, each once, with their weights added up; in no order.</summary>
    public IEnumerable<(int Left, int Right, double Weight)> Pairs => _seen.Select(s => (s.Key.Item1, s.Key.Item2, s.Value));

    /// <summary>
    /// How much more often the two values meet in one person than by chance, in bits, drawn towards a prior where little was
    /// seen. One meeting is left out, so that a pair is never evidence for itself.
    /// </summary>
    /// <param name="left">The one value.</param>
    /// <param name="right">The other value.</param>
    /// <param name="prior">The ratio to expect if nothing was seen: above 1 where the values are spelled alike.</param>
    public double Bits(int left, int right, double prior)
    {
        if (_total == 0)
        {
            return Math.Log2(prior);
        }

        var seen = Math.Max(0, _seen.GetValueOrDefault(left < right ? (left, right) : (right, left)) - 1);
        var chance = _totals.GetValueOrDefault(left) * _totals.GetValueOrDefault(right) / _total * (left == right ? 1 : 2);
        return Math.Log2((seen + (Weight * prior)) / (chance + Weight));
    }
}
