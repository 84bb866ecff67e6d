namespace Rollcall.Linkage;

/// <summary>The weight of each pattern by a model, without what the values add; looked up where patterns are few.</summary>
internal sealed class PairWeights
{
    private const int Most = 1 << 18;

    private readonly PatternSpace _space;
    private readonly LinkModel _model;
    private readonly float[]? _table;

    public PairWeights(PatternSpace space, LinkModel model)
    {
        (_space, _model) = (space, model);
        if ((double)space.Size * space.Kinds <= Most)
        {
            _table = new float[(int)space.Size * space.Kinds];
            for (var i = 0; i < _table.Length; i++)
            {
                _table[i] = Weight((ulong)(i / space.Kinds), i % space.Kinds);
            }
        }
    }

    /// <summary>The match weight of a pattern in bits, before what the values add.</summary>
    public float this[ulong pattern, int kind] => _table is null ? Weight(pattern, kind) : _table[((int)pattern * _space.Kinds) + kind];

    private float Weight(ulong pattern, int kind)
    {
        var sum = _model.PriorBits(kind);
        for (var c = 0; c < _space.Comparisons; c++)
        {
            sum += _model.Bits(c, _space.Level(pattern, c));
        }

        return (float)sum;
    }
}
