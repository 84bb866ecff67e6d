namespace Rollcall.Linkage;

/// <summary>
/// What agreement on a value says beyond agreement as such: <c>w·[log2 u − log2 max(tf_left, tf_right, tf_min)]</c>, with u
/// the share of pairs of two that agree exactly and tf a value's share among all that is stated.
/// </summary>
internal sealed class TermFrequencies
{
    private readonly double[] _logs;
    private readonly double[] _weights;
    private readonly double _exact;
    private readonly IReadOnlyDictionary<string, double>? _population;

    private TermFrequencies(double[] logs, double[] weights, double exactShare, IReadOnlyDictionary<string, double>? population)
    {
        (_logs, _weights, _exact, _population) = (logs, weights, Math.Log2(exactShare), population);
        Most = 0;
        foreach (var log in logs)
        {
            Most = Math.Max(Most, weights.Max() * (_exact - log));
        }
    }

    /// <summary>The most that it can add, in bits.</summary>
    public double Most { get; }

    /// <summary>The term frequencies of a comparison; null where it uses none.</summary>
    public static TermFrequencies? Of(ComparisonDefinition definition, TextColumn column)
    {
        double[] weights = [0, .. definition.Levels.Select(l => l.TermFrequencyWeight)];
        if (weights.All(w => w == 0))
        {
            return null;
        }

        var stated = Math.Max(1.0, column.Stated);
        var logs = new double[column.Distinct + 1];
        var agreeing = 0.0;
        for (var code = 1; code < logs.Length; code++)
        {
            var share = definition.PopulationFrequencies is { } known
                ? known.GetValueOrDefault(column[code], 1 / stated)
                : column.CountOf(code) / stated;
            logs[code] = Math.Log2(Math.Max(share, definition.TermFrequencyMinimum));
            agreeing += share * share;
        }

        return new TermFrequencies(logs, weights, Math.Max(agreeing, 1 / (stated * stated)), definition.PopulationFrequencies);
    }

    /// <summary>The same, measured against another share of agreement by chance.</summary>
    public TermFrequencies With(double exactShare) => new(_logs, _weights, exactShare, _population);

    /// <summary>True for levels on which the values matter.</summary>
    public bool Adjusts(byte level) => _weights[level] != 0;

    /// <summary>What two values add, in bits; negative for common ones.</summary>
    public double Bits(byte level, int left, int right) =>
        _weights[level] == 0 ? 0 : _weights[level] * (_exact - Math.Max(_logs[left], _logs[right]));

    /// <summary>What a value that no record states adds with one that a record does, in bits.</summary>
    /// <param name="level">The level that the two reach.</param>
    /// <param name="value">The value that no record states.</param>
    /// <param name="other">The code of the other.</param>
    public double Bits(byte level, string value, int other) => _weights[level] == 0
        ? 0
        : _weights[level] * (_exact - Math.Max(_population?.TryGetValue(value, out var share) == true ? Math.Log2(share) : _logs[other], _logs[other]));
}
