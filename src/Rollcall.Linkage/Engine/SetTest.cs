namespace Rollcall.Linkage;

/// <summary>Whether two sets (of words, say) have enough in common.</summary>
internal sealed class SetTest : LevelTest
{
    private readonly LevelDefinition _level;
    private readonly ValueSets _sets;
    private readonly double[] _information;
    private readonly double _rarest;
    private readonly Func<string, IEnumerable<string>> _ofValue;

    /// <param name="level">The level.</param>
    /// <param name="sets">The records' sets.</param>
    /// <param name="members">What members a value makes that is in no record.</param>
    public SetTest(LevelDefinition level, ValueSets sets, Func<string, IEnumerable<string>> members)
    {
        (_level, _sets, _ofValue) = (level, sets, members);
        var total = Math.Max(1.0, sets.Counts.Max());
        // What a member says by being rare; the commonest says one bit, not none.
        _information = [.. sets.Counts.Select(n => 1 + Math.Log2(total / Math.Max(n, 1)))];
        _rarest = 1 + Math.Log2(total);
    }

    public override bool Holds(int left, int right) => Holds(_sets.Of(left), _sets.Of(right), 0);

    public override Func<int, bool> Against(IReadOnlyList<string> values)
    {
        var known = values.SelectMany(_ofValue).Distinct(StringComparer.Ordinal).Select(_sets.NumberOf).ToList();
        var members = known.Where(n => n > 0).Order().ToArray();
        return record => Holds(members, _sets.Of(record), known.Count - members.Length);
    }

    /// <summary>Whether the test holds for two sets, the first of which has so many members more that are in no record.</summary>
    private bool Holds(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int unknown)
    {
        if (a.Length + unknown == 0 || b.IsEmpty)
        {
            return false;
        }

        var (common, shared) = Common(a, b);
        return _level.Kind switch
        {
            LevelKind.Exact => common == a.Length + unknown && common == b.Length,
            LevelKind.Common => common >= _level.Bound,
            LevelKind.Within => common == Math.Min(a.Length + unknown, b.Length),
            _ => shared >= _level.Bound * (Sum(a) + (unknown * _rarest) + Sum(b) - shared),
        };
    }

    private (int Count, double Information) Common(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, count, information) = (0, 0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                count++;
                information += _information[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (count, information);
    }

    private double Sum(ReadOnlySpan<int> members)
    {
        var sum = 0.0;
        foreach (var member in members)
        {
            sum += _information[member];
        }

        return sum;
    }
}
