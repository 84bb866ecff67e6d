using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>
/// Makes two records worth comparing: they are equal in all of some expressions, and say something in each. An expression
/// with several values a record is equal where the two share one. Written as <c>surname &amp; year(dob)</c>, with a bound
/// for blocks that say too little as <c>words(full_name) &amp; postcode, at most 300</c>.
/// </summary>
/// <param name="On">The expressions, at least one.</param>
/// <param name="LargestBlock">Records that share a key with more than this many are not compared by this rule.</param>
public sealed record BlockingRule(IReadOnlyList<Expression> On, int LargestBlock = int.MaxValue)
{
    private const string Bound = ", at most ";

    /// <summary>Reads a rule: expressions with an ampersand between them.</summary>
    /// <exception cref="LinkageException">It can't be read; the message says why.</exception>
    public static BlockingRule Parse(string text)
    {
        var largest = int.MaxValue;
        var rule = text;
        if (text.LastIndexOf(Bound, StringComparison.Ordinal) is > 0 and var at)
        {
            rule = text[..at];
            if (!int.TryParse(text.AsSpan(at + Bound.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out largest) || largest < 2)
            {
                throw new LinkageException($"The blocking rule {text} can't be read: a number from 2 on is expected after \"at most\".");
            }
        }

        return new([.. rule.Split('&').Select(part => Expression.Parse(part.Trim()))], largest);
    }

    /// <inheritdoc/>
    public bool Equals(BlockingRule? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString()
    {
        var rule = string.Join(" & ", On);
        return LargestBlock == int.MaxValue ? rule : string.Create(CultureInfo.InvariantCulture, $"{rule}{Bound}{LargestBlock}");
    }
}
