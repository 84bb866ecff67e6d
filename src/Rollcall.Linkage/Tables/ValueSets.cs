namespace Rollcall.Linkage;

/// <summary>For each record the set of values that an expression makes of it: the words of a name, say.</summary>
internal sealed class ValueSets
{
    private readonly int[] _codes;
    private readonly int[] _starts;
    private readonly int[] _members;

    private ValueSets(int[] codes, int[] starts, int[] members, int[] counts)
    {
        (_codes, _starts, _members, Counts) = (codes, starts, members, counts);
    }

    /// <summary>How many records hold each member; the entry of 0 is 0.</summary>
    public int[] Counts { get; }

    /// <summary>The members of a record's set, ascending, each once.</summary>
    public ReadOnlySpan<int> Of(int record) => OfValue(_codes[record]);

    /// <summary>The members of the set of a value of the underlying column.</summary>
    public ReadOnlySpan<int> OfValue(int code) => _members.AsSpan(_starts[code].._starts[code + 1]);

    public static ValueSets Of(TextColumn column, Expression expression)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new int[column.Distinct + 2];
        var members = new List<int>();
        for (var code = 1; code <= column.Distinct; code++)
        {
            var set = new SortedSet<int>();
            foreach (var text in expression.Many(column[code]))
            {
                if (!numbers.TryGetValue(text, out var number))
                {
                    numbers[text] = number = numbers.Count + 1;
                }

                set.Add(number);
            }

            members.AddRange(set);
            starts[code + 1] = members.Count;
        }

        var counts = new int[numbers.Count + 1];
        for (var code = 1; code <= column.Distinct; code++)
        {
            for (var i = starts[code]; i < starts[code + 1]; i++)
            {
                counts[members[i]] += column.CountOf(code);
            }
        }

        return new ValueSets(column.CodeArray, starts, [.. members], counts);
    }
}
