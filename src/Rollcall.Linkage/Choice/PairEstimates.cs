namespace Rollcall.Linkage;

/// <summary>Estimates how many pairs a rule makes, from a sample of the records.</summary>
internal sealed class PairEstimates
{
    private const int Sample = 1 << 15;

    private readonly int[] _groups;
    private readonly int[][] _codes;
    private readonly int[][][] _sets;
    private readonly double _scale;
    private readonly double _growth;
    private readonly int _records;

    /// <param name="table">The records.</param>
    /// <param name="keys">What rules are made of.</param>
    /// <param name="acrossOnly">True to count pairs of different groups only.</param>
    /// <param name="threads">How many threads work at once.</param>
    public PairEstimates(Table table, IReadOnlyList<BlockingKey> keys, bool acrossOnly, int threads)
    {
        _records = Math.Min(table.Records, Sample);
        _growth = table.Records / (double)Math.Max(_records, 1);
        _scale = table.Records * (table.Records - 1.0) / Math.Max(1, _records * (_records - 1.0));
        var sampled = new int[_records];
        for (var i = 0; i < _records; i++)
        {
            sampled[i] = (int)((long)i * table.Records / _records);
        }

        _groups = acrossOnly ? [.. sampled.Select(table.GroupOf)] : [];
        (_codes, _sets) = (new int[keys.Count][], new int[keys.Count][][]);
        Workers.Share(threads, keys.Count, k => Fill(table, keys[k].On, sampled, k));
    }

    /// <summary>About how many pairs of records are equal in all of some keys, and the share of records that are not left out.</summary>
    /// <param name="keys">The numbers of the keys.</param>
    /// <param name="largest">Blocks with more records are left out.</param>
    public (double Pairs, double Kept) Pairs(ReadOnlySpan<int> keys, int largest)
    {
        var (hashes, records) = Hashes(keys);
        Array.Sort(hashes, records);
        var (pairs, left) = (0.0, 0);
        for (var i = 0; i < hashes.Length;)
        {
            var end = i + 1;
            while (end < hashes.Length && hashes[end] == hashes[i])
            {
                end++;
            }

            if (end - i > 1 && (end - i) * _growth > largest)
            {
                left += end - i;
            }
            else if (end - i > 1)
            {
                pairs += Pairs(records.AsSpan(i..end));
            }

            i = end;
        }

        return (pairs * _scale, hashes.Length == 0 ? 0 : 1 - ((double)left / hashes.Length));
    }

    private double Pairs(Span<int> block)
    {
        var pairs = block.Length * (block.Length - 1.0) / 2;
        if (_groups.Length == 0)
        {
            return pairs;
        }

        var sizes = new Dictionary<int, int>();
        foreach (var record in block)
        {
            sizes[_groups[record]] = sizes.GetValueOrDefault(_groups[record]) + 1;
        }

        return pairs - sizes.Values.Sum(n => n * (n - 1.0) / 2);
    }

    private (ulong[] Hashes, int[] Records) Hashes(ReadOnlySpan<int> keys)
    {
        var hashes = new List<ulong>(_records);
        var records = new List<int>(_records);
        var partial = new List<ulong>();
        var next = new List<ulong>();
        for (var r = 0; r < _records; r++)
        {
            partial.Clear();
            partial.Add(0);
            foreach (var key in keys)
            {
                next.Clear();
                foreach (var hash in partial)
                {
                    if (_codes[key] is { } codes)
                    {
                        if (codes[r] != 0)
                        {
                            next.Add(RuleKeys.Mixed(hash, (uint)codes[r]));
                        }
                    }
                    else
                    {
                        foreach (var member in _sets[key][r])
                        {
                            next.Add(RuleKeys.Mixed(hash, (uint)member));
                        }
                    }
                }

                (partial, next) = (next, partial);
            }

            foreach (var hash in partial)
            {
                hashes.Add(hash);
                records.Add(r);
            }
        }

        return ([.. hashes], [.. records]);
    }

    private void Fill(Table table, Expression on, int[] sampled, int key)
    {
        var columns = on.Columns.Select(table.Column).ToArray();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var made = new Dictionary<(int, int), int[]>();
        var sets = new int[sampled.Length][];
        for (var i = 0; i < sampled.Length; i++)
        {
            var (first, second) = (columns[0].CodeArray[sampled[i]], columns.Length > 1 ? columns[1].CodeArray[sampled[i]] : 0);
            if (!made.TryGetValue((first, second), out sets[i]!))
            {
                string[] values = columns.Length > 1 ? [columns[0][first], columns[1][second]] : [columns[0][first]];
                made[(first, second)] = sets[i] = [.. on.Values(values).Distinct(StringComparer.Ordinal).Select(Number)];
            }
        }

        if (on.HasMany)
        {
            _sets[key] = sets;
        }
        else
        {
            _codes[key] = [.. sets.Select(s => s.Length == 0 ? 0 : s[0])];
        }

        int Number(string value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = numbers.Count + 1;
            }

            return number;
        }
    }
}
