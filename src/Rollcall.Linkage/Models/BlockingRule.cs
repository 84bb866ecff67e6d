namespace Rollcall.Linkage;

/// <summary>
/// Makes two records worth comparing: they are equal in all of some expressions, and say something in each. An expression
/// with several values a record is equal where the two share one. Written as <c>surname &amp; year(dob)</c>.
/// </summary>
/// <param name="On">The expressions, at least one.</param>
public sealed record BlockingRule(IReadOnlyList<Expression> On)
{
    /// <summary>Reads a rule: expressions with an ampersand between them.</summary>
    /// <exception cref="LinkageException">It can't be read; the message says why.</exception>
    public static BlockingRule Parse(string text) => new([.. text.Split('&').Select(part => Expression.Parse(part.Trim()))]);

    /// <inheritdoc/>
    public bool Equals(BlockingRule? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" & ", On);
}
