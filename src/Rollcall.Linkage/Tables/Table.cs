using System.Collections.Concurrent;

namespace Rollcall.Linkage;

/// <summary>
/// Records to be linked: columns of text, each dictionary-coded, and for every record its reference and the group (file or
/// list) that it comes from. Immutable.
/// </summary>
public sealed partial class Table
{
    private readonly Dictionary<string, TextColumn> _columns;
    private readonly ConcurrentDictionary<string, Lazy<TextColumn>> _derived = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ValueSets>> _sets = new(StringComparer.Ordinal);

    internal Table(IReadOnlyList<TextColumn> columns, References references, IReadOnlyList<TableGroup> groups)
    {
        (Columns, References, Groups) = (columns, references, groups);
        _columns = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Records = groups.Sum(g => g.Records);
    }

    /// <summary>How many records there are.</summary>
    public int Records { get; }

    /// <summary>The columns, in the order of the first file that has them.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>The files or lists that the records come from, in the records' order.</summary>
    public IReadOnlyList<TableGroup> Groups { get; }

    /// <summary>Each record's own reference.</summary>
    internal References References { get; }

    /// <summary>The reference of a record: what its reference column says, or the number of its row.</summary>
    public string Reference(int record) => References[record];

    /// <summary>The number of the group that a record belongs to.</summary>
    public int GroupOf(int record)
    {
        var group = 0;
        while (record >= Groups[group].First + Groups[group].Records)
        {
            group++;
        }

        return group;
    }

    /// <summary>The column of that name.</summary>
    /// <exception cref="LinkageException">There is none; the message names those that there are.</exception>
    public TextColumn Column(string name) => _columns.TryGetValue(name, out var column)
        ? column
        : throw new LinkageException($"There is no column {name}. The columns are: {string.Join(", ", Columns.Select(c => c.Name))}.");

    /// <summary>The values that an expression makes of each record; for an expression with one value a record.</summary>
    internal TextColumn Column(Expression expression) => expression.IsColumn
        ? Column(expression.Columns[0])
        : _derived.GetOrAdd(expression.Text, text => new Lazy<TextColumn>(() => DistinctValues.Of(this, expression).ToColumn(expression))).Value;

    /// <summary>The sets of values that an expression makes of each record.</summary>
    internal ValueSets Sets(Expression expression) =>
        _sets.GetOrAdd(expression.Text, _ => new Lazy<ValueSets>(() => DistinctValues.Of(this, expression).ToSets(expression))).Value;
}

/// <summary>Records that come from one file or list.</summary>
/// <param name="Name">The file's or list's name.</param>
/// <param name="First">The number of its first record.</param>
/// <param name="Records">How many records it has.</param>
public sealed record TableGroup(string Name, int First, int Records);
