using System.Globalization;
using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// A hierarchical log-linear model: the lists as main effects, and interactions between sets of lists. With a set, all
/// its subsets are in the model.
/// </summary>
public sealed class LogLinearModel
{
    private readonly int[] _terms;

    private LogLinearModel(int lists, IEnumerable<int> terms)
    {
        ListCount = lists;
        _terms = [.. terms.Distinct().OrderBy(t => BitOperations.PopCount((uint)t)).ThenBy(t => t)];
    }

    /// <summary>The number of lists.</summary>
    public int ListCount { get; }

    /// <summary>All terms but the intercept, as sets of lists in bits: main effects first, then by size.</summary>
    public IReadOnlyList<int> Terms => _terms;

    /// <summary>The number of parameters, the intercept included.</summary>
    public int Parameters => _terms.Length + 1;

    /// <summary>The lists are independent of each other.</summary>
    /// <param name="lists">The number of lists.</param>
    public static LogLinearModel Independence(int lists) => With(lists, []);

    /// <summary>A model with some interactions, all that they contain, and all main effects.</summary>
    /// <param name="lists">The number of lists.</param>
    /// <param name="interactions">Sets of lists as bits.</param>
    public static LogLinearModel With(int lists, IEnumerable<int> interactions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var terms = new HashSet<int>(Enumerable.Range(0, lists).Select(i => 1 << i));
        foreach (var interaction in interactions)
        {
            for (var subset = interaction; subset > 0; subset = (subset - 1) & interaction)
            {
                terms.Add(subset);
            }
        }

        return new LogLinearModel(lists, terms);
    }

    /// <summary>
    /// All hierarchical models that hold all main effects, without the saturated one, which has no interaction left to
    /// assume away: 1, 8 and 113 for two, three and four lists.
    /// </summary>
    /// <param name="lists">The number of lists.</param>
    /// <param name="order">The most lists that an interaction may hold.</param>
    public static IReadOnlyList<LogLinearModel> All(int lists, int order)
    {
        var all = (1 << lists) - 1;
        var sets = Enumerable.Range(1, all)
            .Where(s => BitOperations.PopCount((uint)s) is var size && size >= 2 && size <= order && s != all)
            .OrderBy(s => BitOperations.PopCount((uint)s)).ThenBy(s => s)
            .ToList();
        var models = new List<LogLinearModel>();
        Extend(0, []);
        return models;

        // A set may come in only where all its subsets of two and more lists are in: the choice runs over closed families.
        void Extend(int next, List<int> chosen)
        {
            if (next == sets.Count)
            {
                models.Add(With(lists, chosen));
                return;
            }

            Extend(next + 1, chosen);
            var set = sets[next];
            if (sets.TakeWhile(s => s != set).Where(s => (s & set) == s).All(chosen.Contains))
            {
                chosen.Add(set);
                Extend(next + 1, chosen);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }

    /// <summary>The sets that no larger set of the model contains, as in [123,14,34]: lists are numbered from 1.</summary>
    public override string ToString()
    {
        var generators = _terms.Where(t => !_terms.Any(u => u != t && (u & t) == t))
            .OrderByDescending(t => BitOperations.PopCount((uint)t))
            .ThenBy(Digits, StringComparer.Ordinal);
        return "[" + string.Join(',', generators.Select(Digits)) + "]";
    }

    private string Digits(int set) => string.Join(
        ListCount > 9 ? "." : "",
        Enumerable.Range(0, ListCount).Where(i => (set >> i & 1) == 1).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)));
}
