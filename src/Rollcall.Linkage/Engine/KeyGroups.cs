namespace Rollcall.Linkage;

/// <summary>Records grouped by a key: those that share one stand side by side. Records alone with their key are left out.</summary>
internal sealed record KeyGroups(int[] Starts, int[] Members)
{
    private const int Bits = 11, Buckets = 1 << Bits;

    /// <summary>How many groups there are.</summary>
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int group] => Members.AsSpan(Starts[group]..Starts[group + 1]);

    /// <summary>How many pairs there are within the groups.</summary>
    public long Pairs
    {
        get
        {
            var pairs = 0L;
            for (var g = 0; g < Count; g++)
            {
                long size = Starts[g + 1] - Starts[g];
                pairs += size * (size - 1) / 2;
            }

            return pairs;
        }
    }

    /// <summary>Groups records.</summary>
    /// <param name="keys">A key for each entry; taken over and changed.</param>
    /// <param name="records">The record of each entry; taken over and changed. A record with several keys has several entries.</param>
    /// <param name="largest">Groups with more records are left out.</param>
    public static KeyGroups Of(ulong[] keys, int[] records, int largest = int.MaxValue)
    {
        // Two stable passes over 22 bits of the keys' hash bring equal keys together; what shares these bits by chance is
        // parted afterwards.
        var (otherKeys, otherRecords) = (GC.AllocateUninitializedArray<ulong>(keys.Length), GC.AllocateUninitializedArray<int>(keys.Length));
        Pass(keys, records, otherKeys, otherRecords, 64 - (2 * Bits));
        Pass(otherKeys, otherRecords, keys, records, 64 - Bits);
        var starts = new List<int>(keys.Length / 4) { 0 };
        var kept = 0;
        for (var i = 0; i < keys.Length;)
        {
            var prefix = Hash(keys[i]) >> (64 - (2 * Bits));
            var end = i + 1;
            while (end < keys.Length && Hash(keys[end]) >> (64 - (2 * Bits)) == prefix)
            {
                end++;
            }

            Part(keys.AsSpan(i..end), records.AsSpan(i..end));
            while (i < end)
            {
                var next = i + 1;
                while (next < end && keys[next] == keys[i])
                {
                    next++;
                }

                var distinct = Distinct(records.AsSpan(i..next));
                if (distinct > 1 && distinct <= largest)
                {
                    records.AsSpan(i, distinct).CopyTo(records.AsSpan(kept));
                    kept += distinct;
                    starts.Add(kept);
                }

                i = next;
            }
        }

        return new KeyGroups([.. starts], records.AsSpan(0, kept).ToArray());
    }

    private static void Pass(ulong[] keys, int[] records, ulong[] toKeys, int[] toRecords, int shift)
    {
        var at = new int[Buckets + 1];
        foreach (var key in keys)
        {
            at[(int)((Hash(key) >> shift) & (Buckets - 1)) + 1]++;
        }

        for (var b = 0; b < Buckets; b++)
        {
            at[b + 1] += at[b];
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var to = at[(int)((Hash(keys[i]) >> shift) & (Buckets - 1))]++;
            (toKeys[to], toRecords[to]) = (keys[i], records[i]);
        }
    }

    private static void Part(Span<ulong> keys, Span<int> records)
    {
        if (keys.Length <= 32)
        {
            for (var i = 1; i < keys.Length; i++)
            {
                for (var j = i; j > 0 && keys[j] < keys[j - 1]; j--)
                {
                    (keys[j], keys[j - 1]) = (keys[j - 1], keys[j]);
                    (records[j], records[j - 1]) = (records[j - 1], records[j]);
                }
            }
        }
        else if (keys.ContainsAnyExcept(keys[0]))
        {
            keys.Sort(records);
        }
    }

    private static int Distinct(Span<int> records)
    {
        // Entries came in the order of records, and sorting by key may have changed it.
        for (var i = 1; i < records.Length; i++)
        {
            if (records[i] < records[i - 1])
            {
                records.Sort();
                break;
            }
        }

        var count = records.Length == 0 ? 0 : 1;
        for (var i = 1; i < records.Length; i++)
        {
            if (records[i] != records[count - 1])
            {
                records[count++] = records[i];
            }
        }

        return count;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15;
        return (key ^ (key >> 32)) * 0xBF58476D1CE4E5B9;
    }
}
