namespace Rollcall.Linkage;

/// <summary>
/// The keys by which a rule groups records: the codes of its expressions in one word; hashed where they don't fit, so that
/// two keys may meet by chance, about once in 10^19 pairs.
/// </summary>
internal static class RuleKeys
{
    /// <summary>An entry for each key of each record that says something in all of the rule's expressions.</summary>
    public static (ulong[] Keys, int[] Records) Of(Table table, BlockingRule rule)
    {
        var single = rule.On.Where(e => !e.HasMany).Select(table.Column).ToList();
        var many = rule.On.Where(e => e.HasMany).Select(table.Sets).ToList();
        return many.Count == 0 ? Single(table.Records, single) : Many(table.Records, single, many);
    }

    /// <summary>The keys of codes that are at hand: one for each combination of a member of every set.</summary>
    /// <param name="columns">The columns of the rule's expressions with one value.</param>
    /// <param name="codes">A code of each, none of them 0.</param>
    /// <param name="sets">Members of the sets of its expressions with many.</param>
    public static IEnumerable<ulong> Of(IReadOnlyList<TextColumn> columns, IReadOnlyList<int> codes, IReadOnlyList<int[]> sets)
    {
        var fits = sets.Count == 0 && Fits(columns);
        var key = 0UL;
        for (var c = 0; c < codes.Count; c++)
        {
            key = fits ? (key * ((ulong)columns[c].Distinct + 1)) + (uint)codes[c] : Mixed(key, (uint)codes[c]);
        }

        return sets.Aggregate((IEnumerable<ulong>)[key], (keys, set) => keys.SelectMany(k => set.Select(member => Mixed(k, (uint)member))));
    }

    /// <summary>True where the codes of some columns side by side fit into one word.</summary>
    private static bool Fits(IReadOnlyList<TextColumn> columns) => columns.Sum(c => Math.Log2(c.Distinct + 1)) < 63;

    private static (ulong[] Keys, int[] Records) Single(int records, List<TextColumn> columns)
    {
        var count = 0;
        var keys = GC.AllocateUninitializedArray<ulong>(records);
        var with = GC.AllocateUninitializedArray<int>(records);
        var codes = columns.Select(c => c.CodeArray).ToArray();
        var sizes = columns.Select(c => (ulong)c.Distinct + 1).ToArray();
        var fits = Fits(columns);
        for (var record = 0; record < records; record++)
        {
            var key = 0UL;
            var stated = true;
            for (var c = 0; c < codes.Length; c++)
            {
                var code = codes[c][record];
                stated &= code != 0;
                key = fits ? (key * sizes[c]) + (uint)code : Mixed(key, (uint)code);
            }

            // Written always and counted where stated: no branch to mispredict.
            keys[count] = key;
            with[count] = record;
            count += stated ? 1 : 0;
        }

        Array.Resize(ref keys, count);
        Array.Resize(ref with, count);
        return (keys, with);
    }

    private static (ulong[] Keys, int[] Records) Many(int records, List<TextColumn> columns, List<ValueSets> sets)
    {
        var keys = new List<ulong>(records);
        var with = new List<int>(records);
        var partial = new List<ulong>();
        for (var record = 0; record < records; record++)
        {
            partial.Clear();
            partial.Add(0);
            foreach (var column in columns)
            {
                var code = column.CodeArray[record];
                partial[0] = Mixed(partial[0], (uint)code);
                if (code == 0)
                {
                    partial.Clear();
                    break;
                }
            }

            foreach (var set in sets)
            {
                var combined = new List<ulong>();
                foreach (var key in partial)
                {
                    foreach (var member in set.Of(record))
                    {
                        combined.Add(Mixed(key, (uint)member));
                    }
                }

                partial = combined;
            }

            foreach (var key in partial)
            {
                keys.Add(key);
                with.Add(record);
            }
        }

        return ([.. keys], [.. with]);
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    internal static ulong Mixed(ulong key, uint code)
    {
        var x = (key ^ code) + 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
