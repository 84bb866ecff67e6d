using System.Globalization;
using System.Numerics;

namespace Rollcall.Estimation;

/// <summary>
/// A decomposable graph of lists: lists joined by a line may depend on each other. Its complete subgraphs that are in no
/// larger one are its cliques; where two of them meet in a tree of cliques, they share a separator.
/// </summary>
public sealed class DecomposableGraph
{
    private DecomposableGraph(int lists, int edges, IReadOnlyList<int> cliques, IReadOnlyList<int> separators) =>
        (ListCount, Edges, Cliques, Separators) = (lists, edges, cliques, separators);

    /// <summary>The number of lists.</summary>
    public int ListCount { get; }

    /// <summary>The lines, as bits in the order 1-2, 1-3, 2-3, 1-4, …</summary>
    public int Edges { get; }

    /// <summary>The cliques, as sets of lists in bits.</summary>
    public IReadOnlyList<int> Cliques { get; }

    /// <summary>The separators with their multiplicity; empty ones are left out.</summary>
    public IReadOnlyList<int> Separators { get; }

    /// <summary>All decomposable graphs of some lists: 8, 61 and 822 for three, four and five.</summary>
    /// <param name="lists">The number of lists, from 1 to 6.</param>
    public static IReadOnlyList<DecomposableGraph> All(int lists)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, 6);
        return [.. Enumerable.Range(0, 1 << (lists * (lists - 1) / 2)).Select(edges => Of(lists, edges)).OfType<DecomposableGraph>()];
    }

    /// <summary>The cliques in numbers from 1, as in [12,23,4].</summary>
    public override string ToString() => "[" + string.Join(',', Cliques
        .OrderByDescending(c => BitOperations.PopCount((uint)c)).ThenBy(Digits, StringComparer.Ordinal).Select(Digits)) + "]";

    private static string Digits(int set) =>
        string.Concat(Enumerable.Range(0, 6).Where(i => (set >> i & 1) == 1).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// Maximum cardinality search (Tarjan and Yannakakis 1984): visit next the list with the most visited neighbours. The
    /// graph is decomposable if those neighbours are always complete; each time their number fails to grow, a clique has
    /// ended, and they are the separator between it and the next.
    /// </summary>
    private static DecomposableGraph? Of(int lists, int edges)
    {
        var neighbours = new int[lists];
        for (var (b, bit) = (1, 0); b < lists; b++)
        {
            for (var a = 0; a < b; a++, bit++)
            {
                if ((edges >> bit & 1) == 1)
                {
                    neighbours[a] |= 1 << b;
                    neighbours[b] |= 1 << a;
                }
            }
        }

        var (visited, clique) = (0, 0);
        List<int> cliques = [], separators = [];
        for (var step = 0; step < lists; step++)
        {
            var next = Enumerable.Range(0, lists).Where(v => (visited >> v & 1) == 0).MaxBy(v => BitOperations.PopCount((uint)(neighbours[v] & visited)));
            var before = neighbours[next] & visited;
            if (Enumerable.Range(0, lists).Any(v => (before >> v & 1) == 1 && (before & ~(neighbours[v] | 1 << v)) != 0))
            {
                return null;
            }

            if (step > 0 && before != clique)
            {
                cliques.Add(clique);
                if (before != 0)
                {
                    separators.Add(before);
                }
            }

            clique = before | 1 << next;
            visited |= 1 << next;
        }

        cliques.Add(clique);
        return new DecomposableGraph(lists, edges, cliques, separators);
    }
}
