namespace Rollcall.Reconciliation;

/// <summary>
/// What agreement on a value says beyond agreement as such: <c>log2(Σp²) − log2(max(p_left, p_right))</c>, with p the
/// value's share among all that is stated (the term-frequency adjustment of Fellegi and Sunter 1969).
/// </summary>
internal sealed class ValueRarity
{
    private readonly Dictionary<string, double> _shares;
    private readonly double _agreement;
    private readonly double _rarest;

    public ValueRarity(IEnumerable<string?> values)
    {
        var counts = values.OfType<string>().GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
        var total = (double)Math.Max(1, counts.Values.Sum());
        _shares = counts.ToDictionary(c => c.Key, c => c.Value / total);
        // Two records that were drawn twice are no agreement by chance: hence n(n−1).
        _agreement = Math.Max(counts.Values.Sum(n => n * (n - 1.0)) / (total * Math.Max(1, total - 1)), 1 / (total * total));
        _rarest = 1 / total;
    }

    /// <summary>The share of a value among all that is stated.</summary>
    public double Share(string value) => _shares.GetValueOrDefault(value, _rarest);

    /// <summary>The adjustment in bits, within ±8.</summary>
    public double Bits(string left, string right) =>
        Math.Clamp(Math.Log2(_agreement / Math.Max(Share(left), Share(right))), -8, 8);
}
