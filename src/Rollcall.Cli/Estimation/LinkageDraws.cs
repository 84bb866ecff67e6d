namespace Rollcall.Cli;

/// <summary>Two entries and the probability that they are one person.</summary>
internal readonly record struct LinkedPair(int Left, int Right, double Probability);

/// <summary>
/// Draws who is the same person. Pairs are taken from the likeliest on; two groups of entries are joined with the
/// probability that the mean weight of all pairs between them gives, the rule by which the lists were linked. What was once
/// drawn to be two stays two, so that many weak pairs between two groups are one question and not many.
/// </summary>
internal sealed class LinkageDraws
{
    // What matches.csv leaves out is below 0.01; taken for certain it would say more than is known.
    private const double Unlisted = 0.005, Surest = 1e-6;

    private readonly LinkedPair[] _pairs;
    private readonly int[] _start;
    private readonly Dictionary<(int, int), double> _weights = [];

    public LinkageDraws(IReadOnlyList<LinkedEntry> entries, IEnumerable<LinkedPair> pairs)
    {
        var best = new Dictionary<(int, int), double>();
        foreach (var pair in pairs.Where(p => p.Left != p.Right))
        {
            var key = (Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right));
            best[key] = Math.Max(best.GetValueOrDefault(key), pair.Probability);
        }

        _pairs = [.. best.Select(p => new LinkedPair(p.Key.Item1, p.Key.Item2, p.Value)).OrderByDescending(p => p.Probability).ThenBy(p => p.Left).ThenBy(p => p.Right)];
        foreach (var pair in _pairs)
        {
            _weights[(pair.Left, pair.Right)] = LogOdds(pair.Probability);
        }

        _start = Certain(entries);
    }

    public int Pairs => _pairs.Length;

    /// <summary>One draw: for each entry a number that it shares with those of the same person.</summary>
    public int[] Draw(long seed, int draw)
    {
        var random = new Random(HashCode(seed, draw));
        var groups = new Dictionary<int, List<int>>();
        var parent = (int[])_start.Clone();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Find(parent, i);
            (groups.TryGetValue(root, out var members) ? members : groups[root] = []).Add(i);
        }

        var apart = new Dictionary<int, HashSet<int>>();
        foreach (var pair in _pairs)
        {
            var (a, b) = (Find(parent, pair.Left), Find(parent, pair.Right));
            if (a == b || (apart.TryGetValue(a, out var known) && known.Contains(b)))
            {
                continue;
            }

            if (random.NextDouble() < Probability(groups[a], groups[b]))
            {
                parent[b] = a;
                groups[a].AddRange(groups[b]);
                groups.Remove(b);
                foreach (var other in apart.GetValueOrDefault(b, []))
                {
                    apart[other].Remove(b);
                    Separate(apart, a, other);
                }
            }
            else
            {
                Separate(apart, a, b);
            }
        }

        return [.. Enumerable.Range(0, parent.Length).Select(i => Find(parent, i))];
    }

    /// <summary>Counts persons by stratum and lists. A person is of the stratum that most of their entries were of, the first by name where several.</summary>
    public static void Count(IReadOnlyList<LinkedEntry> entries, int[] persons, CaptureTally tally)
    {
        var patterns = new Dictionary<int, int>();
        var strata = new Dictionary<int, List<string>>();
        for (var i = 0; i < entries.Count; i++)
        {
            patterns[persons[i]] = patterns.GetValueOrDefault(persons[i]) | entries[i].Bit;
            (strata.TryGetValue(persons[i], out var of) ? of : strata[persons[i]] = []).Add(entries[i].Stratum);
        }

        foreach (var (person, of) in strata)
        {
            var stratum = of.Count == 1 ? of[0] : of.CountBy(s => s).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
            tally.Add(stratum, patterns[person], 1);
        }
    }

    private static void Separate(Dictionary<int, HashSet<int>> apart, int a, int b)
    {
        (apart.TryGetValue(a, out var ofA) ? ofA : apart[a] = []).Add(b);
        (apart.TryGetValue(b, out var ofB) ? ofB : apart[b] = []).Add(a);
    }

    private double Probability(List<int> left, List<int> right)
    {
        double sum = 0;
        foreach (var x in left)
        {
            foreach (var y in right)
            {
                sum += _weights.TryGetValue((Math.Min(x, y), Math.Max(x, y)), out var weight) ? weight : LogOdds(Unlisted);
            }
        }

        return 1 / (1 + Math.Exp(-sum / (left.Count * right.Count)));
    }

    /// <summary>Entries of one person whom no listed pair connects were joined for a reason that has no probability: they stay joined.</summary>
    private int[] Certain(IReadOnlyList<LinkedEntry> entries)
    {
        var parent = Enumerable.Range(0, entries.Count).ToArray();
        foreach (var pair in _pairs.Where(p => entries[p.Left].Person == entries[p.Right].Person))
        {
            parent[Find(parent, pair.Right)] = Find(parent, pair.Left);
        }

        var start = Enumerable.Range(0, entries.Count).ToArray();
        foreach (var person in Enumerable.Range(0, entries.Count).GroupBy(i => entries[i].Person))
        {
            var parts = person.GroupBy(i => Find(parent, i)).Select(g => g.First()).ToList();
            foreach (var part in parts.Skip(1))
            {
                start[Find(start, part)] = Find(start, parts[0]);
            }
        }

        return start;
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private static double LogOdds(double p) => Math.Log(Math.Clamp(p, Surest, 1 - Surest) / (1 - Math.Clamp(p, Surest, 1 - Surest)));

    private static int HashCode(long seed, int draw) => unchecked((int)((seed * 1_000_003) ^ (seed >> 32) ^ (draw * 7_919)) & int.MaxValue);
}
