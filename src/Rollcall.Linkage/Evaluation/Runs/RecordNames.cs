using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Finds records by what their files call them.</summary>
public sealed class RecordNames
{
    private readonly Dictionary<string, List<int>> _records = new(StringComparer.Ordinal);
    private readonly Table _table;

    private RecordNames(Table table) => _table = table;

    /// <summary>Looks at all references of a table.</summary>
    public static RecordNames Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var names = new RecordNames(table);
        for (var record = 0; record < table.Records; record++)
        {
            var reference = table.Reference(record);
            if (names._records.TryGetValue(reference, out var same))
            {
                same.Add(record);
            }
            else
            {
                names._records[reference] = [record];
            }
        }

        return names;
    }

    /// <summary>The record of a reference.</summary>
    /// <param name="list">Its file's name; empty where the reference alone is enough.</param>
    /// <param name="reference">What the file calls it.</param>
    /// <exception cref="LinkageException">There is none, or several; the message says what to do.</exception>
    public int Find(string list, string reference)
    {
        var found = _records.GetValueOrDefault(reference, []).Where(r => list.Length == 0 || _table.Groups[_table.GroupOf(r)].Name == list).Take(2).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new LinkageException($"There is no row {reference}{(list.Length > 0 ? $" in {list}" : "")}. Rows are named by the column given with --id, or by their number from 1 on."),
            _ when list.Length > 0 => throw new LinkageException($"Several rows of {list} are called {reference}. Name a column with --id that names each row once."),
            _ => throw new LinkageException($"Several rows are called {reference}. Say of which file: {_table.Groups[_table.GroupOf(found[0])].Name}:{reference}."),
        };
    }

    /// <summary>The record of a reference with or without its file before it: <c>12</c>, <c>north.csv:12</c>.</summary>
    /// <exception cref="LinkageException">There is none, or several; the message says what to do.</exception>
    public int Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var list = _table.Groups.Select(g => g.Name).FirstOrDefault(g => name.StartsWith(g + ":", StringComparison.Ordinal)) ?? "";
        return Find(list, list.Length > 0 ? name[(list.Length + 1)..] : name);
    }

    /// <summary>What a record says.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns to tell.</param>
    /// <param name="record">The record.</param>
    internal static RecordText Text(Table table, IReadOnlyList<TextColumn> columns, int record) => new(
        table.Groups[table.GroupOf(record)].Name, table.Reference(record), [.. columns.Select(c => c[c.Codes[record]])]);

    /// <summary>The values of a comparison's column or expression for a record, in words.</summary>
    internal static string Value(Table table, Expression on, int record)
    {
        if (!on.HasMany)
        {
            var column = table.Column(on);
            return column[column.Codes[record]];
        }

        var sets = table.Sets(on);
        return string.Join(" · ", sets.Of(record).ToArray().Select(m => sets.Texts[m]).Order(StringComparer.Ordinal).Take(12).Select(t => t.ToString(CultureInfo.InvariantCulture)));
    }
}
