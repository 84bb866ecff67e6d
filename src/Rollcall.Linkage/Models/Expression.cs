namespace Rollcall.Linkage;

/// <summary>
/// What is looked at in a record: a column, or something made of it. Written as <c>surname</c>, <c>first(surname, 3)</c>,
/// <c>year(dob)</c> or, with several values a record, <c>words(full_name)</c>; functions may stand in one another, and a
/// column whose name is not made of letters, digits, blanks and <c>_ - .</c> stands in double quotes.
/// </summary>
public sealed record Expression
{
    private readonly IReadOnlyList<TextFunction> _functions;

    private Expression(string text, string column, IReadOnlyList<TextFunction> functions) =>
        (Text, Column, _functions) = (text, column, functions);

    /// <summary>The expression as it is written, in one spelling.</summary>
    public string Text { get; }

    /// <summary>The column that it is made of.</summary>
    public string Column { get; }

    /// <summary>True where it is the column itself.</summary>
    public bool IsPlain => _functions.Count == 0;

    /// <summary>True where a record may have several values.</summary>
    public bool HasMany => _functions.Any(f => f.Many is not null);

    /// <summary>Reads an expression.</summary>
    /// <exception cref="LinkageException">It can't be read; the message says why.</exception>
    public static Expression Parse(string text)
    {
        var reader = new ExpressionReader(text);
        var (column, functions) = reader.Read();
        var spelled = ExpressionReader.Quoted(column);
        foreach (var function in functions)
        {
            spelled = function.Spelled(spelled);
        }

        return new Expression(spelled, column, functions);
    }

    /// <inheritdoc/>
    public bool Equals(Expression? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The one value made of a column's value; null where there is none.</summary>
    internal string? One(string value)
    {
        string? result = value;
        foreach (var function in _functions)
        {
            result = result is { Length: > 0 } ? function.One!(result) : null;
        }

        return result;
    }

    /// <summary>All values made of a column's value.</summary>
    internal IEnumerable<string> Many(string value)
    {
        IEnumerable<string> results = [value];
        foreach (var function in _functions)
        {
            results = function.Many is { } many
                ? results.SelectMany(many)
                : results.Select(function.One!).OfType<string>();
        }

        return results.Where(r => r.Length > 0);
    }
}
