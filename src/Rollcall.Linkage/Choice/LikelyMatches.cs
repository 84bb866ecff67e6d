namespace Rollcall.Linkage;

/// <summary>
/// Pairs that are one person with hardly a doubt, since they agree in several columns in which strangers never do: from them
/// one sees, without labels, how often matches agree in everything else.
/// </summary>
internal sealed class LikelyMatches
{
    private const int Records = 4000, PairsARecord = 4, Draws = 8192;

    private readonly IReadOnlyList<BlockingKey> _keys;
    private readonly List<(IReadOnlySet<int> Families, bool[] Agree)> _pairs = [];

    private LikelyMatches(IReadOnlyList<BlockingKey> keys) => _keys = keys;

    /// <summary>For each key whether the two of a likely match agree in it, one entry a drawn match.</summary>
    public IReadOnlyList<bool[]> Agreements { get; private set; } = [];

    /// <summary>Looks for likely matches.</summary>
    /// <param name="table">The records.</param>
    /// <param name="columns">The columns that are compared.</param>
    /// <param name="keys">What may be blocked on.</param>
    /// <param name="families">For each column its family.</param>
    /// <param name="acrossOnly">True to look for pairs of different groups only.</param>
    /// <param name="threads">How many threads work at once.</param>
    public static LikelyMatches Find(
        Table table, IReadOnlyList<ColumnProfile> columns, IReadOnlyList<BlockingKey> keys, IReadOnlyDictionary<string, int> families,
        bool acrossOnly, int threads)
    {
        var found = new LikelyMatches(keys);
        var anchors = Anchors.Of(table.Records, columns, families);
        var results = new List<(int Left, int Right)>[anchors.Count];
        Workers.Share(threads, anchors.Count, a => results[a] = Pairs(table, anchors[a], acrossOnly));
        for (var a = 0; a < anchors.Count; a++)
        {
            var own = anchors[a].Select(c => families[c.Name]).ToHashSet();
            if (results[a].Count >= 20)
            {
                found._pairs.AddRange(results[a].Select(p => ((IReadOnlySet<int>)own, found.Agreement(table, p.Left, p.Right))));
            }
        }

        found.Draw();
        return found;
    }

    /// <summary>Pairs of some records with others that agree in all columns of an anchor.</summary>
    private static List<(int Left, int Right)> Pairs(Table table, IReadOnlyList<ColumnProfile> anchor, bool acrossOnly)
    {
        var codes = anchor.Select(c => c.Column.CodeArray).ToArray();
        var wanted = new Dictionary<ulong, List<int>>();
        var looked = Math.Min(table.Records, Records);
        for (var i = 0; i < looked; i++)
        {
            var record = (int)((long)i * table.Records / looked);
            if (Key(codes, record) is { } key)
            {
                if (!wanted.TryGetValue(key, out var records))
                {
                    wanted[key] = records = [];
                }

                records.Add(record);
            }
        }

        var filter = new ulong[1 << 12];
        foreach (var key in wanted.Keys)
        {
            filter[(key >> 20) & 4095] |= 1UL << (int)(key & 63);
        }

        var pairs = new List<(int, int)>();
        var partners = new Dictionary<int, int>();
        for (var record = 0; record < table.Records; record++)
        {
            if (Key(codes, record) is { } key && (filter[(key >> 20) & 4095] >> (int)(key & 63) & 1) != 0 && wanted.TryGetValue(key, out var with))
            {
                foreach (var other in with)
                {
                    if (other == record || (acrossOnly && table.GroupOf(other) == table.GroupOf(record)))
                    {
                        continue;
                    }

                    if (partners.GetValueOrDefault(other) < PairsARecord)
                    {
                        partners[other] = partners.GetValueOrDefault(other) + 1;
                        pairs.Add((other, record));
                    }
                }
            }
        }

        return pairs;
    }

    private static ulong? Key(int[][] codes, int record)
    {
        var key = 0UL;
        foreach (var column in codes)
        {
            if (column[record] == 0)
            {
                return null;
            }

            key = RuleKeys.Mixed(key, (uint)column[record]);
        }

        return key;
    }

    private bool[] Agreement(Table table, int left, int right)
    {
        var agree = new bool[_keys.Count];
        for (var k = 0; k < agree.Length; k++)
        {
            var a = Values(table, _keys[k].On, left);
            agree[k] = a.Length > 0 && Values(table, _keys[k].On, right).Intersect(a, StringComparer.Ordinal).Any();
        }

        return agree;
    }

    private static string[] Values(Table table, Expression on, int record)
    {
        var values = new string[on.Columns.Count];
        for (var c = 0; c < values.Length; c++)
        {
            var column = table.Column(on.Columns[c]);
            values[c] = column[column.CodeArray[record]];
        }

        return [.. on.Values(values)];
    }

    /// <summary>
    /// Draws matches: a pair says how it agrees outside of its anchor; in the anchor's own columns another pair's agreement is
    /// taken, one that was found without them.
    /// </summary>
    private void Draw()
    {
        if (_pairs.Count == 0)
        {
            return;
        }

        var random = new Random(1);
        var without = _keys.Select(k => k.Family).Distinct()
            .ToDictionary(f => f, f => _pairs.Where(p => !p.Families.Contains(f)).ToList());
        var draws = new List<bool[]>(Draws);
        for (var d = 0; d < Draws; d++)
        {
            // What is likely is better than the rest: half of the draws have the faults of two pairs, a quarter those of three.
            var drawn = Drawn();
            for (var more = d % 4; more > 1; more--)
            {
                var worse = Drawn();
                for (var k = 0; k < drawn.Length; k++)
                {
                    drawn[k] &= worse[k];
                }
            }

            draws.Add(drawn);
        }

        Agreements = draws;

        bool[] Drawn()
        {
            var (families, agree) = _pairs[random.Next(_pairs.Count)];
            var drawn = agree.ToArray();
            foreach (var family in families)
            {
                if (without.TryGetValue(family, out var others) && others.Count > 0)
                {
                    var other = others[random.Next(others.Count)].Agree;
                    for (var k = 0; k < drawn.Length; k++)
                    {
                        drawn[k] = _keys[k].Family == family ? other[k] : drawn[k];
                    }
                }
            }

            return drawn;
        }
    }
}
