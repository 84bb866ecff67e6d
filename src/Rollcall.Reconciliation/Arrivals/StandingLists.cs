namespace Rollcall.Reconciliation;

/// <summary>The standing lists that there are, numbered as they came, and how likely two of them share a person.</summary>
internal sealed class StandingLists
{
    private readonly Dictionary<(string Party, string List), int> _numbers = [];
    private readonly List<(string Party, string List)> _names = [];

    public int Count => _names.Count;

    public (string Party, string List) this[int number] => _names[number];

    public int Number(string party, string list)
    {
        if (!_numbers.TryGetValue((party, list), out var number))
        {
            _numbers[(party, list)] = number = _names.Count;
            _names.Add((party, list));
        }

        return number;
    }

    /// <summary>λ of all pairs of lists: what was learnt of a pair, else of pairs of its kind.</summary>
    public double[] Lambda(PriorShares priors)
    {
        var lambda = new double[Count * (Count + 1) / 2];
        for (var larger = 0; larger < Count; larger++)
        {
            for (var smaller = 0; smaller <= larger; smaller++)
            {
                lambda[(larger * (larger + 1) / 2) + smaller] = priors.Of(_names[smaller], _names[larger]);
            }
        }

        return lambda;
    }
}
