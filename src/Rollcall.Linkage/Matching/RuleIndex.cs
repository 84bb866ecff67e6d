namespace Rollcall.Linkage;

/// <summary>The records of a table by the keys of one rule.</summary>
internal sealed class RuleIndex
{
    private readonly BlockingRule _rule;
    private readonly IReadOnlyList<Expression> _single;
    private readonly IReadOnlyList<TextColumn> _columns;
    private readonly IReadOnlyList<(Expression Expression, ValueSets Sets)> _many;
    private readonly ulong[] _keys;
    private readonly int[] _records;

    public RuleIndex(Table table, BlockingRule rule)
    {
        _rule = rule;
        _single = [.. rule.On.Where(e => !e.HasMany)];
        _columns = [.. _single.Select(table.Column)];
        _many = [.. rule.On.Where(e => e.HasMany).Select(e => (e, table.Sets(e)))];
        (_keys, _records) = RuleKeys.Of(table, rule);
        Array.Sort(_keys, _records);
    }

    /// <summary>Adds the records that the rule finds for a query.</summary>
    public void Find(QueryRecord query, List<int> records)
    {
        foreach (var key in Keys(query))
        {
            var first = FirstOf(key);
            var last = first;
            while (last < _keys.Length && _keys[last] == key && last - first <= _rule.LargestBlock)
            {
                last++;
            }

            if (last - first <= _rule.LargestBlock)
            {
                records.AddRange(_records.AsSpan(first..last));
            }
        }
    }

    private IEnumerable<ulong> Keys(QueryRecord query)
    {
        var codes = new int[_single.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = query.One(_single[i]) is { } value ? _columns[i].Lookup[value] : 0;
            if (codes[i] == 0)
            {
                return [];
            }
        }

        var sets = _many.Select(m => query.All(m.Expression).Select(v => m.Sets.NumberOf(v)).Where(n => n > 0).Distinct().ToArray()).ToList();
        return RuleKeys.Of(_columns, codes, sets).Distinct();
    }

    private int FirstOf(ulong key)
    {
        var (from, to) = (0, _keys.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = _keys[middle] < key ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
