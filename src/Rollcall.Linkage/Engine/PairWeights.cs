namespace Rollcall.Linkage;

/// <summary>
/// The weight of each pattern by a model; looked up where patterns are few. What the confounders take away depends on what
/// the values add, so each has a table of its own.
/// </summary>
internal sealed class PairWeights
{
    private const int Most = 1 << 18;

    private readonly PatternSpace _space;
    private readonly LinkModel _model;
    private readonly double[]? _table;
    private readonly double[][] _odds = [];

    public PairWeights(PatternSpace space, LinkModel model)
    {
        (_space, _model) = (space, model);
        if ((double)space.Size * space.Kinds <= Most)
        {
            _table = new double[(int)space.Size * space.Kinds];
            for (var i = 0; i < _table.Length; i++)
            {
                _table[i] = Base((ulong)(i / space.Kinds), i % space.Kinds);
            }

            _odds = [.. model.Confounders.Select((_, k) =>
                Enumerable.Range(0, (int)space.Size).Select(p => Math.Log2(model.ConfounderOdds(k, space.Unpack((ulong)p), 0))).ToArray())];
        }
    }

    /// <summary>The match weight of a pattern in bits before what its values add and what the confounders take away.</summary>
    public double Before(ulong pattern, int kind) => _table is null ? Base(pattern, kind) : _table[((int)pattern * _space.Kinds) + kind];

    /// <summary>The match weight in bits.</summary>
    /// <param name="before">What <see cref="Before"/> says.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="rarity">What the values add, in bits.</param>
    public double Whole(double before, ulong pattern, double rarity)
    {
        var weight = before + rarity;
        if (_model.Confounders.Count == 0)
        {
            return weight;
        }

        if (_table is null)
        {
            return weight - _model.Penalty(_space.Unpack(pattern), rarity);
        }

        var odds = 1.0;
        for (var k = 0; k < _odds.Length; k++)
        {
            odds += double.Exp2(_odds[k][pattern] + (_model.Confounders[k].SharesRarity ? rarity : 0));
        }

        return weight - Math.Log2(odds);
    }

    private double Base(ulong pattern, int kind)
    {
        var sum = _model.PriorBits(kind);
        for (var c = 0; c < _space.Comparisons; c++)
        {
            sum += _model.Bits(c, _space.Level(pattern, c));
        }

        return sum;
    }
}
