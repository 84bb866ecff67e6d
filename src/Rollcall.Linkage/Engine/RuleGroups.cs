namespace Rollcall.Linkage;

/// <summary>The groups of one rule, and whether a pair of records shares one of them.</summary>
internal sealed class RuleGroups
{
    private readonly int[]? _slots;
    private readonly RecordRows _rows;
    private readonly int[] _groupOf = [];
    private readonly int[] _starts = [];

    /// <summary>The groups of a rule whose key is the codes of some slots, all of them, whatever their size.</summary>
    private RuleGroups(BlockingRule rule, KeyGroups groups, RecordRows rows, int[] slots) =>
        (Rule, Groups, _rows, _slots) = (rule, groups, rows, slots);

    private RuleGroups(BlockingRule rule, KeyGroups groups, RecordRows rows, int records)
    {
        (Rule, Groups, _rows) = (rule, groups, rows);
        HasMany = rule.On.Any(e => e.HasMany);
        _starts = new int[records + 1];
        foreach (var member in groups.Members)
        {
            _starts[member + 1]++;
        }

        for (var r = 0; r < records; r++)
        {
            _starts[r + 1] += _starts[r];
        }

        _groupOf = new int[groups.Members.Length];
        var next = _starts.AsSpan(0, records).ToArray();
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var member in groups[g])
            {
                _groupOf[next[member]++] = g;
            }
        }
    }

    public BlockingRule Rule { get; }

    public KeyGroups Groups { get; }

    /// <summary>True where a record may be in several groups of the rule.</summary>
    public bool HasMany { get; }

    public static RuleGroups Of(Table table, BlockingRule rule, RecordRows rows)
    {
        var (keys, records) = RuleKeys.Of(table, rule);
        var groups = KeyGroups.Of(keys, records, rule.LargestBlock);
        var slots = rule.On.Select(e => rows.Slots.ToList().IndexOf(e.Text)).ToArray();
        return rule.LargestBlock == int.MaxValue && !slots.Contains(-1)
            ? new RuleGroups(rule, groups, rows, slots)
            : new RuleGroups(rule, groups, rows, table.Records);
    }

    /// <summary>True where two records share a group of the rule.</summary>
    public bool Covers(int left, int right)
    {
        if (_slots is null)
        {
            return FirstCommon(left, right) >= 0;
        }

        foreach (var slot in _slots)
        {
            var code = _rows.Code(left, slot);
            if (code == 0 || code != _rows.Code(right, slot))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first group that two records share; −1 where they share none. Not for groups by slots.</summary>
    public int FirstCommon(int left, int right)
    {
        var (i, j) = (_starts[left], _starts[right]);
        while (i < _starts[left + 1] && j < _starts[right + 1])
        {
            var (a, b) = (_groupOf[i], _groupOf[j]);
            if (a == b)
            {
                return a;
            }

            if (a < b)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return -1;
    }
}
