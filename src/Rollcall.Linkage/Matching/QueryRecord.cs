using System.Text;

namespace Rollcall.Linkage;

/// <summary>A record that is matched against a table: its values in the form in which values are compared.</summary>
internal sealed class QueryRecord(IReadOnlyDictionary<string, string?> values)
{
    private readonly Dictionary<string, string> _folded = values.Where(v => v.Value is not null)
        .ToDictionary(v => v.Key, v => Encoding.UTF8.GetString(ValueFolding.Fold(Encoding.UTF8.GetBytes(v.Value!))), StringComparer.Ordinal);

    /// <summary>The one value that an expression makes of the record; null where it says nothing.</summary>
    public string? One(Expression expression) => All(expression).FirstOrDefault();

    /// <summary>All values that an expression makes of the record.</summary>
    public IEnumerable<string> All(Expression expression)
    {
        string[] own = [.. expression.Columns.Select(c => _folded.GetValueOrDefault(c, ""))];
        return own.All(v => v.Length == 0) ? [] : expression.Values(own);
    }
}
