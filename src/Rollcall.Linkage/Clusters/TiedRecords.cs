using System.Collections.Immutable;

namespace Rollcall.Linkage;

/// <summary>Records as a graph: tied where a pair inside a cluster is above the threshold.</summary>
internal sealed class TiedRecords
{
    private readonly int[] _start;
    private readonly (int Other, int Pair)[] _ties;

    private TiedRecords(WeightedPair[] pairs, int[] start, (int, int)[] ties) => (Pairs, _start, _ties) = (pairs, start, ties);

    /// <summary>The pairs that tie, smaller record first, each once, in order.</summary>
    public WeightedPair[] Pairs { get; }

    public int Degree(int record) => _start[record + 1] - _start[record];

    public static TiedRecords Of(ImmutableArray<int> clusterOf, ReadOnlySpan<WeightedPair> pairs, double threshold)
    {
        var kept = Tying(clusterOf, pairs, threshold);
        var start = new int[clusterOf.Length + 1];
        foreach (var pair in kept)
        {
            start[pair.Left + 1]++;
            start[pair.Right + 1]++;
        }

        for (var i = 0; i < clusterOf.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var (next, ties) = (start.ToArray(), new (int, int)[start[^1]]);
        for (var i = 0; i < kept.Length; i++)
        {
            ties[next[kept[i].Left]++] = (kept[i].Right, i);
            ties[next[kept[i].Right]++] = (kept[i].Left, i);
        }

        return new TiedRecords(kept, start, ties);
    }

    /// <summary>
    /// Pairs that no way around goes past, found by depth-first search (Tarjan 1974): from the far side of a bridge nothing
    /// leads back to a record found before it.
    /// </summary>
    public ImmutableArray<WeightedPair> Bridges()
    {
        var records = _start.Length - 1;
        var (found, earliest, by, next) = (new int[records], new int[records], new int[records], _start.ToArray());
        var (bridges, walk, clock) = (new List<int>(), new Stack<int>(), 0);
        for (var root = 0; root < records; root++)
        {
            if (found[root] == 0 && Degree(root) > 0)
            {
                Find(root, -1);
            }

            while (walk.TryPeek(out var record))
            {
                if (next[record] < _start[record + 1])
                {
                    var (other, pair) = _ties[next[record]++];
                    if (found[other] == 0)
                    {
                        Find(other, pair);
                    }
                    else if (pair != by[record])
                    {
                        earliest[record] = Math.Min(earliest[record], found[other]);
                    }
                }
                else
                {
                    walk.Pop();
                    Leave(record);
                }
            }
        }

        bridges.Sort();
        return [.. bridges.Select(i => Pairs[i])];

        void Find(int record, int pair)
        {
            found[record] = earliest[record] = ++clock;
            by[record] = pair;
            walk.Push(record);
        }

        void Leave(int record)
        {
            if (walk.TryPeek(out var parent))
            {
                earliest[parent] = Math.Min(earliest[parent], earliest[record]);
                if (earliest[record] > found[parent])
                {
                    bridges.Add(by[record]);
                }
            }
        }
    }

    private static WeightedPair[] Tying(ImmutableArray<int> clusterOf, ReadOnlySpan<WeightedPair> pairs, double threshold)
    {
        var tying = new List<WeightedPair>();
        foreach (var pair in pairs)
        {
            if (pair.Weight > threshold && pair.Left != pair.Right && clusterOf[pair.Left] == clusterOf[pair.Right])
            {
                tying.Add(pair.Left < pair.Right ? pair : new WeightedPair(pair.Right, pair.Left, pair.Weight));
            }
        }

        tying.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left)
            : a.Right != b.Right ? a.Right.CompareTo(b.Right) : b.Weight.CompareTo(a.Weight));
        var kept = 0;
        for (var i = 0; i < tying.Count; i++)
        {
            if (kept == 0 || (tying[i].Left, tying[i].Right) != (tying[kept - 1].Left, tying[kept - 1].Right))
            {
                tying[kept++] = tying[i];
            }
        }

        return [.. tying.Take(kept)];
    }
}
