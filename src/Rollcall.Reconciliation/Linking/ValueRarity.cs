using System.Runtime.InteropServices;

namespace Rollcall.Reconciliation;

/// <summary>
/// What agreement on a value says beyond agreement as such: <c>log2(Σp²) − log2(max(p_left, p_right))</c>, with p the
/// value's share among all that is stated (the term-frequency adjustment of Fellegi and Sunter 1969).
/// </summary>
internal sealed class ValueRarity
{
    private readonly Dictionary<string, int> _counts = [];
    private long _total;
    private long _pairs;
    private double _agreement;
    private double _rarest;

    /// <summary>How many entries state a value.</summary>
    public int Count(string value) => _counts.GetValueOrDefault(value);

    public void Add(string? value)
    {
        if (value is not null)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _);
            _pairs += 2L * count++;
            _total++;
        }
    }

    public void Remove(string? value)
    {
        if (value is null)
        {
            return;
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, value);
        _pairs -= 2L * --count;
        _total--;
        if (count == 0)
        {
            _counts.Remove(value);
        }
    }

    public void Settle()
    {
        var total = (double)Math.Max(1, _total);
        // Two records that were drawn twice are no agreement by chance: hence n(n−1).
        _agreement = Math.Max(_pairs / (total * Math.Max(1, total - 1)), 1 / (total * total));
        _rarest = 1 / total;
    }

    /// <summary>Takes shares from elsewhere, in place of what was added.</summary>
    /// <param name="total">How many there are in all.</param>
    /// <param name="agreement">How often two agree by chance.</param>
    /// <param name="counts">How many state each value; those that are not named are as good as unique.</param>
    public void Settle(int total, double agreement, IReadOnlyDictionary<string, int> counts)
    {
        _counts.Clear();
        foreach (var (value, count) in counts)
        {
            _counts[value] = Math.Max(1, count);
        }

        (_total, _agreement, _rarest) = (Math.Max(1, total), agreement, 1.0 / Math.Max(1, total));
    }

    /// <summary>The share of a value among all that is stated.</summary>
    public double Share(string value) => _counts.TryGetValue(value, out var count) ? count / (double)_total : _rarest;

    /// <summary>The adjustment in bits, within ±8.</summary>
    public double Bits(string left, string right) =>
        Math.Clamp(Math.Log2(_agreement / Math.Max(Share(left), Share(right))), -8, 8);
}
