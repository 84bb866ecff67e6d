using System.Runtime.CompilerServices;

namespace Rollcall.Linkage;

/// <summary>Compares what a definition says, by the codes of the records.</summary>
internal sealed class ColumnComparer : Comparer
{
    private readonly RecordRows _rows;
    private readonly ComparisonDefinition _definition;
    private readonly TextColumn? _column;
    private readonly int _slot = -1;
    private readonly ValueSets? _sets;
    private readonly ValueStore? _values;
    private readonly Ladder? _ladder;
    private readonly int _tested;
    private readonly LevelTest[] _tests;
    private readonly TermFrequencies? _frequencies;

    private ColumnComparer(
        ComparisonDefinition definition, Table table, RecordRows rows, IReadOnlyDictionary<string, Func<string, string, double>> similarities)
    {
        (_definition, _rows) = (definition, rows);
        Comparisons = [new Comparison(definition.Name, ["not stated", .. definition.Levels.Select(l => l.ToString())], Guess(definition))];
        if (definition.On.HasMany)
        {
            _sets = table.Sets(definition.On);
        }
        else
        {
            _slot = rows.SlotOf(definition.On);
            _column = table.Column(definition.On);
            _frequencies = TermFrequencies.Of(definition, _column);
        }

        var rungs = Rungs(definition);
        if (rungs.Length > 0)
        {
            (_values, _ladder) = (_column!.Values, new Ladder(rungs));
        }

        _tested = rungs.Length > 0 ? rungs.Length + 1 : 0;
        _tests = [.. definition.Levels.SkipLast(1).Skip(_tested).Select(l => LevelTest.Of(l, l.On ?? definition.On, table, rows, similarities))];
    }

    private ColumnComparer(ColumnComparer other, double exactShare)
    {
        (_rows, _definition, _column, _slot, _sets, _values, _ladder, _tested, _tests, Comparisons) =
            (other._rows, other._definition, other._column, other._slot, other._sets, other._values, other._ladder, other._tested, other._tests, other.Comparisons);
        _frequencies = other._frequencies?.With(exactShare);
    }

    public override IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The most that values can add to a pair's evidence, in bits.</summary>
    public double MostRarity => _frequencies?.Most ?? 0;

    public static ColumnComparer Of(
        ComparisonDefinition definition, Table table, RecordRows rows, IReadOnlyDictionary<string, Func<string, string, double>> similarities)
    {
        if (definition.Levels.Count is 0 or >= Comparison.MaxLevels || definition.Levels[^1].Kind != LevelKind.Else || definition.Levels.SkipLast(1).Any(l => l.Kind == LevelKind.Else))
        {
            throw new LinkageException($"The comparison {definition.Name} needs 1 to {Comparison.MaxLevels - 1} levels, of which the last and no other is \"else\".");
        }

        return new ColumnComparer(definition, table, rows, similarities);
    }

    /// <summary>All expressions with one value a record that a comparison looks at.</summary>
    public static IEnumerable<Expression> Expressions(ComparisonDefinition definition) =>
        definition.Levels.Select(l => l.On).OfType<Expression>().Prepend(definition.On).Where(e => !e.HasMany);

    /// <summary>The same, with term frequencies that are measured against this share of agreement by chance.</summary>
    public ColumnComparer With(double exactShare) => new(this, exactShare);

    /// <summary>True where records that are equal in some expressions are at the best level, whatever else they say.</summary>
    public bool IsExactOn(IReadOnlyList<Expression> equal) =>
        equal.Count > 0 && _definition.Levels[0] is { Kind: LevelKind.Exact, On: null } && equal.Contains(_definition.On);

    public override void Compare(int left, int right, Span<byte> levels) => levels[0] = LevelOf(left, right);

    [SkipLocalsInit]
    internal override void Compare(PairBatch batch, Span<byte> levels)
    {
        var last = (byte)(_tested + _tests.Length + 1);
        if (_sets is not null)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                levels[i] = _sets.Of(batch.LeftRecord(i)).IsEmpty || _sets.Of(batch.RightRecord(i)).IsEmpty ? (byte)0 : last;
            }
        }
        else
        {
            Span<int> codes = stackalloc int[PairBatch.MostRecords];
            _rows.Gather(batch.Records, _slot, codes);
            if (_ladder is not null)
            {
                _values!.Levels(codes[..batch.RecordCount], batch.Left, batch.Right, _ladder, levels);
                if (_tests.Length > 0)
                {
                    levels[..batch.Count].Replace(_ladder.Else, last);
                }
            }
            else
            {
                CodeLevels.Stated(codes, batch.Left, batch.Right, levels, last);
            }
        }

        for (var t = 0; t < _tests.Length; t++)
        {
            _tests[t].Apply(batch, levels, last, (byte)(_tested + t + 1));
        }
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) =>
        bits[0] = _frequencies is null ? 0 : _frequencies.Bits(levels[0], _rows.Code(left, _slot), _rows.Code(right, _slot));

    internal override void Rarity(PairBatch batch, ReadOnlySpan<ushort> which, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        if (_frequencies is null)
        {
            return;
        }

        foreach (var i in which)
        {
            if (_frequencies.Adjusts(levels[i]))
            {
                bits[i] += _frequencies.Bits(levels[i], _rows.Code(batch.LeftRecord(i), _slot), _rows.Code(batch.RightRecord(i), _slot));
            }
        }
    }

    /// <summary>Compares a record that is in no table with those that are: the level, and what the values add in bits.</summary>
    public Func<int, (byte Level, double Rarity)> Against(QueryRecord query)
    {
        string[] values = [.. query.All(_definition.On)];
        if (values.Length == 0)
        {
            return _ => (0, 0);
        }

        var tests = _tests.Select((test, t) => _definition.Levels[_tested + t].On is { } other
            ? query.All(other).ToArray() is { Length: > 0 } own ? test.Against(own) : _ => false
            : test.Against(values)).ToArray();
        var code = _slot < 0 ? 0 : _column!.Lookup[values[0]];
        return record =>
        {
            if (_sets is not null)
            {
                return (_sets.Of(record).IsEmpty ? (byte)0 : Tested(record), 0);
            }

            var other = _rows.Code(record, _slot);
            if (other == 0)
            {
                return (0, 0);
            }

            var level = _ladder is null ? (byte)0
                : code > 0 ? _values!.Level(code, other, _ladder) : _values!.LevelOf(values[0], other, _ladder);
            level = _ladder is not null && level < _ladder.Else ? level : Tested(record);
            return (level, _frequencies is null ? 0 : code > 0 ? _frequencies.Bits(level, code, other) : _frequencies.Bits(level, values[0], other));
        };

        byte Tested(int record)
        {
            var t = 0;
            while (t < tests.Length && !tests[t](record))
            {
                t++;
            }

            return (byte)(_tested + t + 1);
        }
    }

    private byte LevelOf(int left, int right)
    {
        if (_sets is not null)
        {
            if (_sets.Of(left).IsEmpty || _sets.Of(right).IsEmpty)
            {
                return 0;
            }
        }
        else
        {
            var (a, b) = (_rows.Code(left, _slot), _rows.Code(right, _slot));
            if (a == 0 || b == 0)
            {
                return 0;
            }

            if (_ladder is not null && _values!.Level(a, b, _ladder) is var level && level < _ladder.Else)
            {
                return level;
            }
        }

        return Tested(left, right);
    }

    /// <summary>The level of two records that say something and reach no rung of the ladder.</summary>
    private byte Tested(int left, int right)
    {
        var t = 0;
        while (t < _tests.Length && !_tests[t].Holds(left, right))
        {
            t++;
        }

        return (byte)(_tested + t + 1);
    }

    /// <summary>The string similarities that follow the exact level at once: a ladder, which is far quicker than tests one by one.</summary>
    private static Rung[] Rungs(ComparisonDefinition definition)
    {
        var levels = definition.Levels;
        return definition.On.HasMany || levels[0] is not { Kind: LevelKind.Exact, On: null }
            ? []
            : [.. levels.Skip(1).TakeWhile(l => l.On is null).Select(LevelTest.RungOf).TakeWhile(r => r is not null).Select(r => r!.Value)];
    }

    /// <summary>A first guess of m: what is given, or most at the best level and ever less from there.</summary>
    private static double[] Guess(ComparisonDefinition definition)
    {
        var guess = definition.M?.ToArray() ?? [.. definition.Levels.Select((_, l) => l == 0 ? 0.9 : 0.1 / (1 << Math.Min(l, 20)))];
        return [0, .. guess.Select(g => Math.Max(g, 1e-6))];
    }
}
