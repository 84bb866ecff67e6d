namespace Rollcall.Linkage;

/// <summary>
/// What is looked at in a record: a column, or something made of one or two. Written as <c>surname</c>,
/// <c>first(surname, 3)</c>, <c>year(dob)</c>, <c>sorted(first_name, surname)</c> or, with several values a record,
/// <c>words(full_name)</c> and <c>either(first_name, surname)</c>. Functions may stand in one another; a column whose name is
/// not made of letters, digits, blanks and <c>_ - .</c> stands in double quotes.
/// </summary>
public sealed class Expression : IEquatable<Expression>
{
    private readonly TextFunction? _function;
    private readonly IReadOnlyList<Expression> _of;

    internal Expression(string column)
    {
        (Columns, Text, _of) = ([column], ExpressionReader.Quoted(column), []);
    }

    internal Expression(TextFunction function, IReadOnlyList<Expression> of)
    {
        (_function, _of) = (function, of);
        Columns = [.. of.SelectMany(e => e.Columns).Distinct(StringComparer.Ordinal)];
        Text = function.Spelled(of.Select(e => e.Text));
        HasMany = function.Many is not null || function.All || of.Any(e => e.HasMany);
    }

    /// <summary>The expression as it is written, in one spelling.</summary>
    public string Text { get; }

    /// <summary>The columns that it is made of, one or two.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>True where it is a column itself.</summary>
    public bool IsColumn => _function is null;

    /// <summary>True where a record may have several values.</summary>
    public bool HasMany { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="LinkageException">It can't be read; the message says why.</exception>
    public static Expression Parse(string text) => new ExpressionReader(text).Read();

    /// <inheritdoc/>
    public bool Equals(Expression? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Expression);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The one value made of the values of <see cref="Columns"/>; null where there is none.</summary>
    internal string? One(IReadOnlyList<string> values) => Values(values).FirstOrDefault();

    /// <summary>All values made of the values of <see cref="Columns"/>.</summary>
    internal IEnumerable<string> Values(IReadOnlyList<string> values)
    {
        if (_function is null)
        {
            return values[0].Length > 0 ? [values[0]] : [];
        }

        var parts = _of.Select(e => e.Values([.. e.Columns.Select(c => values[IndexOf(c)])])).ToList();
        return (_function switch
        {
            { One: { } one } => parts[0].Select(one).OfType<string>(),
            { Many: { } many } => parts[0].SelectMany(many),
            { Joined: { } joined } => joined([.. parts.Select(p => p.FirstOrDefault() ?? "")]) is { } text ? [text] : [],
            _ => parts.SelectMany(p => p),
        }).Where(v => v.Length > 0);
    }

    private int IndexOf(string column)
    {
        var index = 0;
        while (Columns[index] != column)
        {
            index++;
        }

        return index;
    }
}
