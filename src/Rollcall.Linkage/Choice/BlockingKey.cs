namespace Rollcall.Linkage;

/// <summary>An expression that rules may block on, and what it is made of.</summary>
/// <param name="On">The expression.</param>
/// <param name="Family">The columns that say the same or a part of it: rules take one expression of a family.</param>
internal sealed record BlockingKey(Expression On, int Family)
{
    /// <summary>The expressions worth blocking on.</summary>
    /// <param name="columns">The useful columns.</param>
    /// <param name="families">For each column its family.</param>
    /// <param name="compared">The columns that are compared; of the others only the words are taken.</param>
    public static IReadOnlyList<BlockingKey> Of(
        IReadOnlyList<ColumnProfile> columns, IReadOnlyDictionary<string, int> families, IReadOnlySet<string> compared)
    {
        var keys = new List<BlockingKey>();
        foreach (var column in columns)
        {
            var texts = compared.Contains(column.Name) ? Texts(column) : column.Kind == ColumnKind.Text && column.MeanWords > 1.5 ? [$"words({column.On})"] : [];
            keys.AddRange(texts.Select(t => new BlockingKey(Expression.Parse(t), families[column.Name])));
        }

        return keys;
    }

    private static IEnumerable<string> Texts(ColumnProfile column) => column.Kind switch
    {
        ColumnKind.Date => [column.On.Text, $"year({column.On})"],
        ColumnKind.Code => [column.On.Text, .. Beginnings.Of(column).Take(1).Select(b => b.Text)],
        ColumnKind.Text when column.MeanWords > 1.5 => [column.On.Text, $"words({column.On})", $"first({column.On}, 4)"],
        ColumnKind.Text => [column.On.Text, $"first({column.On}, 3)"],
        ColumnKind.Prose => [$"words({column.On})"],
        _ => [column.On.Text],
    };
}
