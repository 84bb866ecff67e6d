using System.Collections.Concurrent;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary>
/// Names across scripts as a similarity that a model can ask for: <c>names >= 3</c> is at least three bits of evidence that
/// two names are one person's. Safe for use by several threads at once.
/// </summary>
internal sealed class NameSimilarity
{
    private readonly NameComparer _comparer = new();
    private readonly ConcurrentDictionary<string, PersonName> _names = new(StringComparer.Ordinal);

    /// <summary>The similarities that the command brings, by the name by which models ask for them.</summary>
    public static IReadOnlyDictionary<string, Func<string, string, double>> ByName() =>
        new Dictionary<string, Func<string, string, double>>(StringComparer.Ordinal) { ["names"] = new NameSimilarity().Bits };

    private double Bits(string left, string right) =>
        _comparer.Compare(_names.GetOrAdd(left, PersonName.Read), _names.GetOrAdd(right, PersonName.Read)).Bits;
}
