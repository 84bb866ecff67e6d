namespace Rollcall.Linkage;

/// <summary>
/// The distinct combinations of what an expression is made of, numbered from 1: whatever is made of them is made once for
/// each, and not once a record.
/// </summary>
internal sealed class DistinctValues
{
    private readonly IReadOnlyList<TextColumn> _columns;
    private readonly int[] _codes;
    private readonly IReadOnlyList<(int First, int Second)> _values;

    private DistinctValues(IReadOnlyList<TextColumn> columns, int[] codes, IReadOnlyList<(int First, int Second)> values) =>
        (_columns, _codes, _values) = (columns, codes, values);

    public static DistinctValues Of(Table table, Expression expression)
    {
        var columns = expression.Columns.Select(table.Column).ToList();
        if (columns.Count == 1)
        {
            return new DistinctValues(columns, columns[0].CodeArray, [.. Enumerable.Range(0, columns[0].Distinct + 1).Select(c => (c, 0))]);
        }

        var numbers = new Dictionary<(int, int), int> { [(0, 0)] = 0 };
        var values = new List<(int, int)> { (0, 0) };
        var codes = new int[table.Records];
        for (var record = 0; record < codes.Length; record++)
        {
            var value = (columns[0].CodeArray[record], columns[1].CodeArray[record]);
            if (!numbers.TryGetValue(value, out codes[record]))
            {
                numbers[value] = codes[record] = values.Count;
                values.Add(value);
            }
        }

        return new DistinctValues(columns, codes, values);
    }

    public TextColumn ToColumn(Expression expression)
    {
        var made = new ValueDictionary();
        var codeOf = new int[_values.Count];
        for (var v = 1; v < codeOf.Length; v++)
        {
            codeOf[v] = expression.One(Texts(v)) is { } text ? made.Add(text) : 0;
        }

        return made.ToColumn(expression.Text, [.. _codes.Select(c => codeOf[c])]);
    }

    public ValueSets ToSets(Expression expression)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new int[_values.Count + 1];
        var members = new List<int>();
        for (var v = 0; v < _values.Count; v++)
        {
            var set = new SortedSet<int>();
            foreach (var text in v == 0 ? [] : expression.Values(Texts(v)))
            {
                if (!numbers.TryGetValue(text, out var number))
                {
                    numbers[text] = number = numbers.Count + 1;
                }

                set.Add(number);
            }

            members.AddRange(set);
            starts[v + 1] = members.Count;
        }

        return new ValueSets(_codes, starts, [.. members], numbers.OrderBy(n => n.Value).Select(n => n.Key));
    }

    private string[] Texts(int value) => _columns.Count == 1
        ? [_columns[0][_values[value].First]]
        : [_columns[0][_values[value].First], _columns[1][_values[value].Second]];
}
